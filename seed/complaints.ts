import type { z } from 'zod'
import { type Issue, type Place, placeInWords } from './issue.ts'

const ADVICE: Readonly<Record<string, string>> = {
  unrecognized_keys: 'Correct its spelling, or take it out',
  invalid_type: 'Give what is asked for; a year alone or a number as text goes in quotes',
  invalid_value: 'Choose one of these words',
  too_small: 'Fill it in',
  custom: 'Correct the value',
}

type Path = readonly (string | number)[]

/** What a schema finds wrong with a record, as complaints; `at` tells where a part of it stands, and as what. */
export const complaintsOf = (
  { issues }: z.core.$ZodError,
  id: string | undefined,
  at: (path: Path) => Place & Pick<Issue, 'field' | 'value'>,
): Issue[] =>
  issues.map(({ code, message, path }) => {
    const whole = path.map(String).join('.')
    return {
      ...(whole === '' ? {} : { field: whole }),
      ...at(path.map((part) => (typeof part === 'symbol' ? String(part) : part))),
      ...(id === undefined ? {} : { record: id }),
      what: message,
      why: 'The record is left out until this is mended',
      todo: ADVICE[code] ?? 'Correct the value',
      severity: 'ERROR',
    }
  })

/** The complaint about a second record of one id. */
export function twice(id: string, place: Place, first: Place): Issue {
  return {
    ...place,
    record: id,
    field: 'id',
    what: 'is there twice',
    why: `The first is at ${placeInWords(first)}; this one is left out`,
    todo: 'Make one record of the two, or give this one an id of its own',
    severity: 'ERROR',
  }
}
