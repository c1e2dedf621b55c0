import { expect, test } from 'vitest'
import { sentenceParts } from '../../client/views/sentence-parts.ts'

const cut = (sentence: string, ...names: string[]) =>
  sentenceParts(
    sentence,
    names.map((name) => ({ id: name, name })),
  )
    .map(({ text, kind }) => (kind === 'rest' ? text : `[${kind} ${text}]`))
    .join('')

test('a sentence is cut at its names, and what it says of them is the tie', () => {
  expect(
    cut('Teresa Smith: Member, Executive of Tameside Council, from August 2024.', 'Teresa Smith', 'Tameside Council'),
  ).toBe('[name Teresa Smith]: [tie Member, Executive of] [name Tameside Council], from August 2024.')
  expect(
    cut(
      'Ann Lee: Member, Board of Trafford, from between December 2023 and 17 September 2024.',
      'Ann Lee',
      'Board of Trafford',
    ),
  ).toBe('[name Ann Lee]: [tie Member], [name Board of Trafford], from between December 2023 and 17 September 2024.')
  expect(cut('Stockport Council: neighbour of Tameside Council.', 'Tameside Council', 'Stockport Council')).toBe(
    '[name Stockport Council]: [tie neighbour of] [name Tameside Council].',
  )
})

test('a name within a longer one is not cut out of it; a sentence without names is all tie', () => {
  expect(cut('Tameside Council: part of Tameside and its schools.', 'Tameside', 'Tameside and its schools')).toBe(
    '[name Tameside] [tie Council: part of] [name Tameside and its schools].',
  )
  expect(cut('Nobody was named.', 'Tameside Council')).toBe('[tie Nobody was named].')
})
