import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { takeIn } from '../support/take-in.ts'
import { temporaryFolder } from '../support/temporary.ts'

const folder = temporaryFolder()
afterAll(folder.remove)

async function take(shown: string, content: unknown) {
  const path = join(folder.path, shown)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return takeIn([{ path, shown }])
}

interface Term {
  readonly member: string
  readonly organization: string
  readonly role: string
  readonly start?: string
  readonly end?: string
}

const by = (recordType: string, recordId: string, recordDetails: object, more: object = {}) => ({
  statementId: `statement-${recordId}`,
  statementDate: '2020-01-01',
  recordId,
  recordType,
  recordStatus: 'new',
  recordDetails,
  ...more,
})
const interest = { type: 'shareholding', share: { exact: 60 }, startDate: '2017-11-01' }
const COMPANY = by('entity', 'c', {
  entityType: { type: 'registeredEntity' },
  name: 'Works Ltd',
  identifiers: [{ scheme: 'GB-COH', id: '07444723' }],
  foundingDate: '2010-11-18',
})
const ANN = by('person', 'a', {
  names: [
    { type: 'alternative', fullName: 'Annie Lee' },
    { type: 'legal', fullName: 'Ann Lee' },
  ],
  birthDate: '1964-04',
  nationalities: [{ code: 'GB' }],
})
const holds = (details: object = {}, more: object = {}) =>
  by('relationship', 'r', { subject: 'c', interestedParty: 'a', interests: [interest], ...details }, more)

describe('statements of beneficial ownership', () => {
  test('of 0.4 are read, with dates, sources and no personal columns', async () => {
    const source = { type: ['officialRegister'], url: 'https://example.org/register/1' }
    const { of, report } = await take('a.json', [COMPANY, ANN, holds({}, { source })])
    expect(of('people')[0]).toMatchObject({ name: 'Ann Lee', alternateNames: ['Annie Lee'] })
    expect(of('organizations')[0]).toMatchObject({
      name: 'Works Ltd',
      classification: 'COMPANY',
      identifiers: [{ scheme: 'GB-COH', value: '07444723' }],
      citations: [{ locator: '[0]', founded: '2010-11-18' }],
    })
    expect(of('memberships')[0]).toMatchObject({
      member: 'person:test.a',
      organization: 'org:test.c',
      role: 'Shareholder (60%)',
      start: '2017-11-01',
      citations: [{ locator: '[2]' }, { locator: 'as given in [2]' }],
    })
    expect(report.leftOut).toEqual({ birthDate: 1, nationalities: 1 })
    expect(report.complaints).toEqual([])
  })

  test('of 0.2 and 0.3 are read the same, line by line too', async () => {
    const items = [
      { statementID: 'c1', statementType: 'entityStatement', entityType: 'registeredEntity', name: 'Works Ltd' },
      { statementID: 'a1', statementType: 'personStatement', names: [{ type: 'individual', fullName: 'Ann Lee' }] },
      {
        statementID: 'r1',
        statementType: 'ownershipOrControlStatement',
        subject: { describedByEntityStatement: 'c1' },
        interestedParty: { describedByPersonStatement: 'a1' },
        interests: [{ type: 'voting-rights', share: { minimum: 25, maximum: 50 }, beneficialOwnershipOrControl: true }],
      },
    ]
    const whole = await take('b.json', items)
    const lines = await take('b.jsonl', items.map((item) => JSON.stringify(item)).join('\n'))
    for (const { of } of [whole, lines])
      expect(of<Term>('memberships').map(({ role, member }) => [role, member])).toEqual([
        ['Beneficial owner (holder of voting rights, 25–50%)', 'person:test.a1'],
      ])
  })

  test('a newer statement of one record stands for the older, whichever way it says so', async () => {
    const later = { statementId: 'later', statementDate: '2022-02-02', recordStatus: 'updated' }
    const { of } = await take('c.json', [
      holds({ interests: [{ ...interest, endDate: '2021-12-31' }] }, later),
      COMPANY,
      ANN,
      holds(),
    ])
    expect(of<Term>('memberships').map(({ end }) => end)).toEqual(['2021-12-31'])
    const closed = await take('d.json', [COMPANY, ANN, holds(), holds({}, { ...later, recordStatus: 'closed' })])
    expect(closed.of<Term>('memberships').map(({ end }) => end)).toEqual(['[..2022-02-02]'])
    const old = [
      { statementID: 'c1', statementType: 'entityStatement', name: 'Old Ltd' },
      { statementID: 'c2', statementType: 'entityStatement', name: 'New Ltd', replacesStatements: ['c1'] },
    ]
    expect((await take('e.json', old)).of('organizations')).toMatchObject([{ id: 'org:test.c1', name: 'New Ltd' }])
  })

  test('who is not named is told of the company; who is not there is refused, and nothing else', async () => {
    const { of, whats } = await take('f.json', [
      COMPANY,
      ANN,
      holds({ interestedParty: { reason: 'noBeneficialOwners' } }),
      { ...holds({ subject: 'gone' }), recordId: 'r2' },
      { ...by('person', 'x', { personType: 'anonymousPerson' }) },
    ])
    expect(of('facts')).toMatchObject([{ about: 'org:test.c', text: 'It has no beneficial owner' }])
    expect(whats).toEqual(['is about no company that the file names'])
    expect(of('people')).toHaveLength(1)
  })

  test('of whom nothing is told it is said why, and of whom the file lacks, that it does', async () => {
    const { of, report } = await take('h.json', [
      COMPANY,
      by('person', 'x', {
        personType: 'unknownPerson',
        unspecifiedPersonDetails: { reason: 'subjectUnableToConfirm' },
      }),
      holds({ interestedParty: 'x' }),
      { ...holds({ interestedParty: { reason: 'noBeneficialOwners', description: 'Owned widely' } }), recordId: 'r2' },
      { ...holds({ interestedParty: 'gone' }), recordId: 'r3' },
      { ...holds({ subject: { reason: 'unknown' } }), recordId: 'r4' },
    ])
    expect(of<{ text: string }>('facts').map(({ text }) => text)).toEqual([
      'Who holds an interest in it is not named: subject unable to confirm',
      'It has no beneficial owner: Owned widely',
    ])
    expect(report.complaints).toMatchObject([
      { what: 'is held by somebody whom the file lacks', examples: [{ value: 'gone', at: '[4]' }] },
      { what: 'is about no company that the file names', examples: [{ at: '[5]' }] },
    ])
    expect(of('memberships')).toEqual([])
  })

  test('of all statements on a record the newest stands, in whatever order and by whatever ids they come', async () => {
    const dates = fc.constantFrom('', '2019-01-01', '2020-01-01', '2020-01-02')
    const given = fc.record({ of: fc.integer({ min: 0, max: 2 }), statementDate: dates, old: fc.boolean() })
    await fc.assert(
      fc.asyncProperty(fc.array(given, { minLength: 1, maxLength: 8 }), async (all) => {
        const first = new Map<string, string>()
        const statements = all.map(({ of, statementDate, old }, at) => {
          const id = `s${at}`
          const own = `${old ? 'old' : 'new'}${of}`
          const replaces = first.get(own)
          if (replaces === undefined) first.set(own, id)
          const body = { name: `Name ${at}`, entityType: 'registeredEntity' }
          const item = old
            ? {
                ...{ statementID: id, statementType: 'entityStatement', statementDate, ...body },
                replacesStatements: replaces === undefined ? [] : [replaces],
              }
            : { ...by('entity', own, body), statementId: id, statementDate }
          return { own: old ? (first.get(own) ?? '') : own, date: statementDate, name: body.name, item }
        })
        const newest = new Map<string, { date: string; name: string }>()
        for (const { own, date, name } of statements)
          if ((newest.get(own)?.date ?? '') <= date) newest.set(own, { date, name })
        const wanted = [...newest].map(([own, { name }]) => [`org:test.${own}`, name]).sort()
        const items = statements.map(({ item }) => item)
        const list = await take('any.json', items)
        const lines = await take('any.jsonl', items.map((item) => `${JSON.stringify(item)}\n`).join(''))
        for (const { of } of [list, lines])
          expect(
            of<{ id: string; name: string }>('organizations')
              .map(({ id, name }) => [id, name])
              .sort(),
          ).toEqual(wanted)
      }),
      { numRuns: 60 },
    )
  })

  test('statements that replace one another in a circle end, and are read', async () => {
    const circle = ['a', 'b', 'c'].map((id, at, all) => ({
      ...{ statementID: id, statementType: 'entityStatement', name: `Body ${id}` },
      replacesStatements: [all[(at + 1) % 3]],
    }))
    expect((await take('circle.json', circle)).of('organizations').length).toBeGreaterThan(0)
  })
})
