import { expect, test } from 'vitest'
import { sentenceOf } from '../../schema/sentence.ts'
import { ofEveryKind, timed, times } from '../schema/said.ts'
import { sentenceParts } from '../../client/views/twins/sentence-parts.ts'

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

test('every sentence there is comes apart at both its ends, loses nothing, and has a tie to press', () => {
  for (const said of ofEveryKind)
    for (const time of times)
      for (const speaker of [null, 'Bob Ray', said.fromName]) {
        const sentence = sentenceOf({ ...said, ...timed(time), speaker })
        const { from, fromName, to, toName } = said
        const named = [{ id: from, name: fromName }, ...(to === null ? [] : [{ id: to, name: toName ?? '' }])]
        const parts = sentenceParts(sentence, named)
        expect(parts.map(({ text }) => text).join('')).toBe(sentence)
        expect(parts.filter(({ kind }) => kind === 'tie')).toHaveLength(1)
        const ends = parts.flatMap(({ kind, id, text }) => (kind === 'name' ? [{ id, name: text }] : []))
        expect(ends).toEqual(expect.arrayContaining(named))
      }
})
