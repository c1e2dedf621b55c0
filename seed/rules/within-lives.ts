import { isoDay } from '../../schema/time.ts'
import { isStatement } from '../listed.ts'
import { type Life, outside } from '../lives.ts'
import { FINE, type Judging, type Known } from './rule.ts'

const ended = (life: Life): string => {
  const { earliest, latest } = life.dissolved
  return earliest === latest ? `on ${isoDay(latest)}` : `by ${isoDay(latest)}`
}
const began = (life: Life): string => {
  const { earliest, latest } = life.founded
  return earliest === latest ? `on ${isoDay(earliest)}` : `on ${isoDay(earliest)} at the earliest`
}

/** Nothing of a body is said to have held, for certain, before it was founded or after it was dissolved. */
export const withinLives = ({ dating }: Known): Judging => ({
  judge: (one) => {
    if (!isStatement(one)) return FINE
    const lives = [...dating.livesOf(one)]
    const bounds = lives.length === 0 ? undefined : dating.own(one).at(-1)?.bounds
    if (bounds === undefined) return FINE
    return lives.flatMap(([body, life]) => {
      const found = outside(bounds, life)
      if (found === null) return []
      const when = found.side === 'AFTER' ? `dissolved ${ended(life)}` : `founded ${began(life)}`
      return [
        {
          what: `held on ${isoDay(found.day)}, and '${body}' was ${when}`,
          why: `Nothing of a body holds ${found.side === 'AFTER' ? 'after it was dissolved' : 'before it was founded'}`,
          todo: `Correct the dates of this statement, or those of '${body}'`,
        },
      ]
    })
  },
})
