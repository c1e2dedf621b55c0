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
  expect(cut('Teresa Smith was Leader of Tameside Council from August 2024.', 'Teresa Smith', 'Tameside Council')).toBe(
    '[name Teresa Smith] [tie was Leader of] [name Tameside Council] from August 2024.',
  )
  expect(cut('Ofsted said that Trafford was inspected in ‘A visit’ in 2024.', 'Trafford', 'A visit')).toBe(
    'Ofsted said that [name Trafford] [tie was inspected in] ‘[name A visit]’ in 2024.',
  )
  expect(cut('Stockport Council is a neighbour of Tameside Council.', 'Tameside Council', 'Stockport Council')).toBe(
    '[name Stockport Council] [tie is a neighbour of] [name Tameside Council].',
  )
})

test('a name within a longer one is not cut out of it; a sentence without names is all tie', () => {
  expect(cut('Tameside Council belonged to Tameside and its schools.', 'Tameside', 'Tameside and its schools')).toBe(
    '[name Tameside] [tie Council belonged to] [name Tameside and its schools].',
  )
  expect(cut('Nobody was named.', 'Tameside Council')).toBe('[tie Nobody was named].')
})
