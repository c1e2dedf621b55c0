import type { ComponentChildren } from 'preact'
import { Isolated } from './isolated.tsx'

/** A stretch of a row, from 0 to 1 along the axis. */
export interface Stretch {
  readonly from: number
  readonly to: number
  readonly look: 'solid' | 'hatched' | 'gap' | 'empty'
  /** Stands in the stretch where there is room. */
  readonly words?: string
}

export interface StripRow {
  readonly id: string
  readonly title: ComponentChildren
  readonly detail: string
  readonly stretches: readonly Stretch[]
  readonly onOpen?: (() => void) | undefined
}

interface TimeStripProps {
  readonly label: string
  readonly rows: readonly StripRow[]
  readonly ticks: readonly { readonly at: number; readonly words: string }[]
  /** A day to mark, from 0 to 1; outside of that it is not marked, nor where there is none. */
  readonly marker: number | null
}

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`

function Track({ stretches, marker }: { stretches: readonly Stretch[]; marker: number | null }) {
  return (
    <span class="strip-track" aria-hidden="true">
      {stretches.map((stretch) => (
        <span
          key={`${stretch.look}${stretch.from}`}
          class={`stretch ${stretch.look}`}
          style={{ left: percent(stretch.from), width: percent(Math.max(stretch.to - stretch.from, 0.012)) }}
        >
          {stretch.words}
        </span>
      ))}
      {marker !== null && marker >= 0 && marker <= 1 && <span class="strip-marker" style={{ left: percent(marker) }} />}
    </span>
  )
}

/** Rows of stretches along one axis of time. Everything that it draws also stands in words in each row. */
export function TimeStrip({ label, rows, ticks, marker }: TimeStripProps) {
  return (
    <figure class="strip" aria-label={label}>
      <ol>
        {rows.map((row) => {
          const content = (
            <>
              <span class="strip-title">{row.title}</span>
              <span class="strip-detail">
                <Isolated text={row.detail} />
              </span>
              <Track stretches={row.stretches} marker={marker} />
            </>
          )
          return (
            <li key={row.id}>
              {row.onOpen === undefined ? (
                <div class="strip-row">{content}</div>
              ) : (
                <button type="button" class="strip-row" onClick={row.onOpen}>
                  {content}
                </button>
              )}
            </li>
          )
        })}
      </ol>
      <div class="strip-axis" aria-hidden="true">
        {ticks.map((tick) => (
          <span key={tick.words} style={{ left: percent(tick.at) }}>
            {tick.words}
          </span>
        ))}
      </div>
    </figure>
  )
}
