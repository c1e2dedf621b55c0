import { Component, type ComponentChildren } from 'preact'

/**
 * A part that is drawn anew only when what it is drawn from, as one text, is another: a long list of such rows is gone
 * through in no time.
 */
export function steady<Props extends object>(
  drawnFrom: (props: Props) => string,
  draw: (props: Props) => ComponentChildren,
) {
  return class Steady extends Component<Props> {
    override shouldComponentUpdate(next: Props): boolean {
      return drawnFrom(next) !== drawnFrom(this.props)
    }

    override render(): ComponentChildren {
      return draw(this.props)
    }
  }
}
