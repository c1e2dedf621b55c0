import { expect, test } from 'vitest'
import { periodWords } from '../../client/state/period.ts'
import { sentenceParts } from '../../client/views/sentence-parts.ts'

const cut = (sentence: string, ...names: string[]) => sentenceParts(sentence, names.map((name) => ({ id: name, name }))).map(({ text, kind }) => (kind === 'rest' ? text : `[${kind} ${text}]`)).join('')

test('a sentence is cut at its names, and what it says of them is the tie', () => {
  expect(cut('Teresa Smith: Member, Executive of Tameside Council, from August 2024.', 'Teresa Smith', 'Tameside Council')).toBe('[name Teresa Smith]: [tie Member, Executive of] [name Tameside Council], from August 2024.')
  expect(cut('Ann Lee: Member, Board of Trafford, from between December 2023 and 17 September 2024.', 'Ann Lee', 'Board of Trafford')).toBe('[name Ann Lee]: [tie Member], [name Board of Trafford], from between December 2023 and 17 September 2024.')
  expect(cut('Stockport Council: neighbour of Tameside Council.', 'Tameside Council', 'Stockport Council')).toBe('[name Stockport Council]: [tie neighbour of] [name Tameside Council].')
})

test('a name within a longer one is not cut out of it; a sentence without names is all tie', () => {
  expect(cut('Tameside Council: part of Tameside and its schools.', 'Tameside', 'Tameside and its schools')).toBe('[name Tameside] [tie Council: part of] [name Tameside and its schools].')
  expect(cut('Nobody was named.', 'Tameside Council')).toBe('[tie Nobody was named].')
})

test('a start that is known in part begins with ‘began’', () => {
  const bounds = { latestStart: null, earliestEnd: null, latestEnd: null }
  expect(periodWords({ start: '[2024-09-18..2025-01-31]', end: '[2025-02-01..2025-03-01]', bounds })).toBe('began between 18 September 2024 and 31 January 2025, ended between 1 February 2025 and 1 March 2025')
  expect(periodWords({ start: '[2024-09-18..]', end: null, bounds })).toBe('began 18 September 2024 or later, end not known')
  expect(periodWords({ start: null, end: null, bounds: { latestStart: '2025-01-31', earliestEnd: '2025-05-31', latestEnd: null } })).toBe('began by 31 January 2025, last confirmed 31 May 2025')
  expect(periodWords({ start: '2024-08', end: '..', bounds })).toBe('from August 2024, going on, as the source says')
})
