import type { Term } from '../drafts.ts'
import type { Row } from './row.ts'

const SWAPPED =
  'Correct one of the two dates; where days and months were swapped, say how dates are written (dates: mdy)'

/** A start and an end; both are left out where the one is after the other. */
export const term = (row: Row, startField = 'start', endField = 'end'): Term =>
  row.drafts.term(row.date(startField), row.date(endField, true), row.place, row.headingOf(endField), SWAPPED)
