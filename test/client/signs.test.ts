import { expect, test } from 'vitest'
import { compose } from '../../client/canvas/compose/compose.ts'
import { piecesOf } from '../../client/canvas/compose/curve.ts'
import { overlap } from '../../client/canvas/compose/rect.ts'
import { signAt } from '../../client/canvas/compose/signs.ts'
import { SIGN } from '../../client/canvas/look/sign-shape.ts'
import { signOf } from '../../client/state/picture/bundle.ts'
import { shippedStories } from '../support/shipped-pictures.ts'
import { posed, windows } from './pictures.ts'

const compared = shippedStories.flat().filter(({ drawing }) => drawing.edges.some(({ mark }) => mark !== null))

test.each(windows)('each line that changed has its sign, on no name, node or label: $width × $height', (window) => {
  expect(compared.length).toBeGreaterThan(0)
  for (const picture of compared) {
    const subject = posed(picture, window)
    const { nodes, lines } = compose(subject)
    const drawn = new Set(lines.map(({ id }) => id))
    const changed = picture.drawing.bundles.filter((bundle) => drawn.has(bundle.id) && signOf(bundle) !== null)
    const signs = lines.flatMap(({ id, path, sign }) =>
      sign === null ? [] : [{ id, rect: signAt(piecesOf(path), sign, SIGN).rect }],
    )
    expect(signs.map(({ id }) => id).sort(), picture.title).toEqual(changed.map(({ id }) => id).sort())
    const written = [
      ...nodes.flatMap(({ icon, name }) => [icon, name]),
      ...lines.flatMap(({ label }) => (label === null ? [] : [label.rect])),
    ]
    for (const { id, rect } of signs)
      expect(
        written.filter((other) => overlap(rect, other, 0)),
        `${picture.title}: ${id}`,
      ).toEqual([])
  }
})
