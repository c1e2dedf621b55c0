import { describe, expect, test } from 'vitest'
import { type Candidate, rank, typedWords } from '../../server/search/rank.ts'
import type { Stated } from '../../server/search/stated.ts'

const entity = (id: string, name: string, ...roles: string[]): Candidate => ({
  id,
  sortName: name.toLowerCase(),
  links: 0,
  names: [name],
  roles,
  others: [],
})
const said = (id: string, texts: Stated['texts'], ...about: string[]): Stated => ({ id, texts, about })

const ENTITIES = [
  entity('person:ann', 'Ann Inskip', 'Member, Town'),
  entity('org:town', 'Town Council'),
  entity('org:leeds', 'Leeds'),
]
const STATED = [
  said('judgement:town', [['grade', 'Inadequate']], 'Town Council', 'Inspection of 2023', '2023-12'),
  said('judgement:leeds', [['grade', 'Good']], 'Leeds', 'Inspection of 2025', '2025-05'),
  said('fact:term', [['text', 'Gives 400 days of support a year.']], 'Town Council'),
  said('fact:hubs', [['text', 'Opened seven Family Hubs.']], 'Leeds'),
  said(
    'membership:ann',
    [
      ['label', 'Leader'],
      ['paraphrase', 'Says who was inspected and led.'],
    ],
    'Ann Inskip',
    'Town Council',
  ),
  said('story:led', [
    ['title', 'Who led the town'],
    ['step', 'The grade was inadequate.'],
  ]),
]
const find = (text: string) => rank(typedWords(text), ENTITIES, STATED)
const ids = (text: string): string[] => find(text).map(({ id }) => id)

describe('what is typed and what is found', () => {
  test.each([
    ['inadequate', ['judgement:town', 'story:led']],
    ['inadequate town', ['judgement:town', 'story:led']],
    ['inadequate 2023', ['judgement:town']],
    ['2023', []],
    ['400 days', ['fact:term']],
    ['400 day', ['fact:term']],
    ['family hubs', ['fact:hubs']],
    ['familyhub', []],
    ['family hub leeds', ['fact:hubs']],
    ['inspection', ['membership:ann']],
    ['inspected leader', ['membership:ann']],
    ['cllr ann leader', ['membership:ann']],
    ['who led', ['story:led', 'membership:ann']],
    ['town', ['org:town', 'person:ann', 'story:led']],
    ['leeds', ['org:leeds']],
    ['ann inskip', ['person:ann']],
    ['inadeqate', ['judgement:town', 'story:led']],
    ['nonsense', []],
  ])('%s', (text, found) => {
    expect(ids(text)).toEqual(found)
  })

  test('who is called so or begins so, then what is stated, then who a typo may mean', () => {
    const stated = [said('fact:a', [['text', 'A grant of a million.']])]
    const called = ['Grant', 'Grantham', 'Graht'].map((name, index) => entity(`person:${index}`, name))
    expect(rank(['grant'], called, stated).map(({ id }) => id)).toEqual(['person:0', 'person:1', 'fact:a', 'person:2'])
  })

  test('its own words come before how a passage puts it', () => {
    const stated = [
      said('fact:b', [['paraphrase', 'A grant.']]),
      said('fact:a', [['text', 'The council was given a large and welcome grant.']]),
    ]
    expect(rank(['grant'], [], stated).map(({ id }) => id)).toEqual(['fact:a', 'fact:b'])
  })

  test('what matched is marked in the text that has the most of it', () => {
    const [hit] = find('support days')
    expect(hit?.matched).toMatchObject({ field: 'text', text: 'Gives 400 days of support a year.' })
    expect(hit?.matched.text.slice(hit.matched.start, hit.matched.end)).toBe('days of support')
  })

  test('a statement is no hit for the names at its ends alone, however a typo reads its own words', () => {
    const stated = [said('involvement:a', [['label', 'post filled']], 'Jill Colbert')]
    expect(rank(typedWords('Jill Colbert'), [], stated)).toEqual([])
  })
})
