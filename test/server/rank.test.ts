import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { words } from '../../schema/words.ts'
import { luceneQuery, statedQuery } from '../../server/search/lucene.ts'
import { type Candidate, rank, typedWords } from '../../server/search/rank.ts'
import { likenessTo } from '../../server/search/typo.ts'

const candidate = (
  id: string,
  names: readonly string[],
  roles: readonly string[] = [],
  ...purposes: string[]
): Candidate => ({
  id,
  sortName: (names[0] ?? '').toLowerCase(),
  links: 0,
  names,
  roles,
  others: purposes.map((text) => ['purpose', text]),
})
const find = (text: string, candidates: readonly Candidate[]) => rank(typedWords(text), candidates)
const ids = (text: string, candidates: readonly Candidate[]): string[] => find(text, candidates).map((hit) => hit.id)

/**
 * Whether two words differ by one letter wrong, missing or too many, or by two neighbours swapped: counted, not
 * matched.
 */
function oneTypo(a: string, b: string): boolean {
  if (a.length === b.length) {
    const differing = [...a].flatMap((letter, index) => (letter === b[index] ? [] : [index]))
    const [first = 0, second = 0] = differing
    return (
      differing.length === 1 ||
      (differing.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first])
    )
  }
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return (
    long.length === short.length + 1 &&
    [...long].some((_, index) => long.slice(0, index) + long.slice(index + 1) === short)
  )
}

describe('how a word answers a typed word', () => {
  test.each([
    ['cooney', 'cooney', 'SAME'],
    ['coo', 'cooney', 'PREFIX'],
    ['cooni', 'cooney', 'TYPO_PREFIX'],
    ['conney', 'cooney', 'TYPO'],
    ['cooeny', 'cooney', 'TYPO'],
    ['coney', 'cooney', 'TYPO'],
    ['coooney', 'cooney', 'TYPO'],
    ['kooney', 'cooney', 'TYPO'],
    ['coi', 'cooney', 'TYPO_PREFIX'],
    ['oo', 'cooney', null],
    ['xoo', 'cooney', null],
    ['cuunay', 'cooney', null],
    ['a', 'b', null],
  ])('%s to %s: %s', (typed, word, likeness) => {
    expect(likenessTo(typed)(word)).toBe(likeness)
  })

  test('one typo is what counting letters says, for words of four letters and more', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 4, maxLength: 7 })
    fc.assert(
      fc.property(word, word, (a, b) => {
        const beginnings = Array.from({ length: b.length }, (_, index) => b.slice(0, index + 1))
        const expected =
          a === b
            ? 'SAME'
            : b.startsWith(a)
              ? 'PREFIX'
              : oneTypo(a, b)
                ? 'TYPO'
                : beginnings.some((beginning) => oneTypo(a, beginning))
                  ? 'TYPO_PREFIX'
                  : null
        expect(likenessTo(a)(b)).toBe(expected)
      }),
      { numRuns: 3_000 },
    )
  })
})

describe('what is found first', () => {
  test('the exact name, then more than the name, then a beginning, then a typo', () => {
    const all = [
      candidate('org:typo', ['Stockpost']),
      candidate('org:longer', ['Stockport Family']),
      candidate('org:beginning', ['Stockportonians']),
      candidate('org:exact', ['Stockport']),
    ]
    expect(ids('stockport', all)).toEqual(['org:exact', 'org:longer', 'org:beginning', 'org:typo'])
    expect(find('stockport', all)[0]?.score).toBe(1)
  })

  test('a name before a former name before a role before a purpose', () => {
    const all = [
      candidate('d:purpose', ['A'], [], 'harbour'),
      candidate('c:role', ['B'], ['harbour master, D']),
      candidate('b:former', ['C', 'Harbour Board']),
      candidate('a:name', ['Harbour Board']),
    ]
    expect(ids('harbour', all)).toEqual(['a:name', 'b:former', 'c:role', 'd:purpose'])
  })

  test('case, accents, apostrophes and the order of words do not matter', () => {
    const all = [candidate('person:a', ["Zoë O'Brien-Núñez"])]
    for (const text of ['zoe obrien', 'OBRIEN ZOE', "o'brien", 'o’brien', 'nunez zoë', 'Núñez'])
      expect(ids(text, all)).toEqual(['person:a'])
    expect(ids('zoe smith', all)).toEqual([])
  })

  test('a role and a place that stand together before words from all over', () => {
    const all = [
      candidate('person:spread', ['Tameside Person'], ['Director, Leeds']),
      candidate('person:together', ['Somebody'], ['Director of Education, Tameside Council']),
    ]
    expect(ids('director tameside', all)).toEqual(['person:together', 'person:spread'])
  })

  test('of one score, by name and then by id', () => {
    expect(ids('ann', [candidate('person:b', ['Ann']), candidate('person:a', ['Ann'])])).toEqual([
      'person:a',
      'person:b',
    ])
  })

  test('a title finds those who have it as a role, and people by the rest of their name', () => {
    const all = [
      candidate('person:a', ['Ann Smith']),
      candidate('person:b', ['Bea Jones'], ['Councillor, Smith Town']),
      candidate('org:smith', ['Smith']),
    ]
    expect(ids('councillor smith', all)).toEqual(['person:a', 'person:b'])
    expect(ids('cllr', all)).toEqual([])
  })

  test.each([
    ['PJ Smith', 'P. J. Smith'],
    ['P J Smith', 'PJ Smith'],
    ['P.J. Smith', 'P J Smith'],
    ['JRR Tolkien', 'J.R.R. Tolkien'],
    ['J. R. R. Tolkien', 'JRR Tolkien'],
    ['Vankirk', 'Ann Van Kirk'],
    ['Ann Van Kirk', 'Ann Vankirk'],
    ['O Brien', "Ann O'Brien"],
    ["O'Brien", 'Ann O Brien'],
    ['OBrien', 'Ann O Brien'],
    ['de la cruz', 'Ann Delacruz'],
    ['Delacruz', 'Ann de la Cruz'],
    ['Smith Jones', 'Ann Smith-Jones'],
    ['Smithjones', 'Ann Smith-Jones'],
    ['cochair', 'Co-Chair'],
    ['Ann Smith OBE', 'Ann Smith'],
    ['Rt Hon Dame Ann Smith DBE KC MP', 'Ann Smith'],
    ['councils', 'The Council'],
    ['families', 'Family Hub'],
  ])('%s finds %s', (text, name) => {
    expect(ids(text, [candidate('person:a', [name]), candidate('person:b', ['Zoe Quick'])])).toEqual(['person:a'])
    if (text.replace(/\W/g, '').length === name.replace(/\W/g, '').length)
      expect(find(text, [candidate('person:a', [name])])[0]?.score).toBe(1)
  })

  test('of two that begin so, who is known for more', () => {
    const all = [
      candidate('partnership:a', ['Tameside and EEF']),
      { ...candidate('org:b', ['Tameside Council']), links: 40 },
    ]
    expect(ids('tam', all)).toEqual(['org:b', 'partnership:a'])
  })

  test('one word of a text does not answer two typed words', () => {
    expect(ids('smith smith', [candidate('person:a', ['Ann Smith'])])).toEqual([])
  })
})

describe('where it matched', () => {
  test.each([
    ['coo', 'Gerald Cooney', 'Coo'],
    ['cooni', 'Gerald Cooney', 'Cooney'],
    ['nunez', 'Zoë Núñez 😀', 'Núñez'],
    ['cooney gerald', 'Gerald Cooney', 'Gerald Cooney'],
    ['childrens', "The Children's Trust", "Children's"],
    ['emoji', '😀 Emoji', 'Emoji'],
    ['nunez', 'Zoe\u0301 Nu\u0301n\u0303ez', 'Nu\u0301n\u0303ez'],
  ])('%s in %s', (text, name, marked) => {
    const [hit] = find(text, [candidate('person:a', [name])])
    expect(hit?.matched.text.slice(hit.matched.start, hit.matched.end)).toBe(marked)
    expect(hit?.matched.field).toBe('name')
  })
})

describe('what is asked of the index', () => {
  test('nothing that was typed is an operator', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const query = luceneQuery(typedWords(text), null)
        expect(query.replace(/[\p{L}\p{N}\p{M}]/gu, '')).toMatch(
          /^(?:\+?\(\^ (?:\^ )*\*\^(?: \/\((?:[.|]*)\)\.\*\/| ~)?\) ?)*$/,
        )
        const said = statedQuery(typedWords(text), null, true)
        expect(said.replace(/\b(said|about):/g, '').replace(/[\p{L}\p{N}\p{M}]/gu, '')).toMatch(
          /^(?:\+?\((?:[\^*~]? ?)*\)\^? ?)*$/,
        )
        for (const word of words(text)) expect(word.folded).toMatch(/^[\p{L}\p{N}\p{M}]+$/u)
      }),
      { numRuns: 2_000 },
    )
  })
})

test('hits of one score stand by name, and those of one name by id', () => {
  const three = [
    candidate('person:b', ['Ann Zed']),
    candidate('person:c', ['Ann Abe']),
    candidate('person:a', ['Ann Zed']),
  ]
  for (const order of [three, three.toReversed()])
    expect(ids('ann', order)).toEqual(['person:c', 'person:a', 'person:b'])
})
