import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { openFile } from '../../seed/formats/open.ts'
import { Intake, type Taken } from '../../seed/intake.ts'
import { listedOf } from '../../seed/listed.ts'
import { readMapping } from '../../seed/mapping.ts'
import { Marks } from '../../seed/matches.ts'
import { readSeed } from '../../seed/read.ts'
import { publicSets } from '../support/public-sets.ts'
import { root } from '../support/sources.ts'

const DATA = publicSets ?? ''

/** What ships, and then what each reading adds, as a database would know it. */
function known(...more: readonly (readonly Taken[])[]): Marks {
  const marks = new Marks()
  for (const one of listedOf(readSeed(join(root, 'seed')).records)) marks.see(one)
  for (const one of more.flat()) if (one.list !== 'stories' && one.list !== 'corrections') marks.see(one)
  return marks
}

async function read(file: string, set: string, recipe?: string, elsewhere = known()) {
  const path = join(DATA, file)
  const mapping =
    recipe === undefined
      ? undefined
      : readMapping(recipe, readFileSync(join(root, `seed/recipes/${recipe}.yaml`), 'utf8'))
  const { source } = await openFile(
    { path, shown: path },
    { set, title: set, ...(mapping === undefined ? {} : { mapping }) },
  )
  const intake = await Intake.of([source], elsewhere)
  const taken: Taken[] = []
  for await (const one of intake.taken()) taken.push(one)
  const of = (list: string) =>
    taken.filter((one) => one.list === list).map(({ record }) => record as Record<string, unknown> & { id: string })
  return { intake, taken, of, report: intake.report.json() }
}

const REGISTER = 'uk-local-authorities/uk_local_authorities_current.csv'
const [JUNE, AUGUST] = [
  'ofsted-ilacs/2026-06-29_d2i_ilacs_overview.csv',
  'ofsted-ilacs/2026-08-22_ilacs_overview.csv',
] as const

describe.runIf(publicSets !== undefined)('the register of local authorities', () => {
  let register: Awaited<ReturnType<typeof read>>
  beforeAll(async () => {
    register = await read(REGISTER, 'la', 'uk-local-authorities')
  })
  const named = (name: string) => register.of('organizations').filter((body) => body['name'] === name)

  test('is read whole, with codes, and two of one short name stay two', () => {
    const bodies = register.of('organizations')
    expect(bodies).toHaveLength(470)
    expect(register.report.placesRefused).toBe(0)
    expect(
      bodies.filter(({ alternateNames }) => (alternateNames as string[]).includes('North Yorkshire')),
    ).toHaveLength(2)
    expect(named('Glasgow City Council')[0]?.['identifiers']).toEqual(
      expect.arrayContaining(['S12000049', 'S12000046', 'S12000043'].map((value) => ({ scheme: 'GSS', value }))),
    )
  })

  test('31 March is a last day, and of 1 April the last day is the one before', () => {
    const last = (name: string) =>
      named(name).flatMap(({ citations }) => (citations as { dissolved?: string }[]).map(({ dissolved }) => dissolved))
    expect(last('Cumbria County Council')).toEqual(['2023-03-31'])
    expect(last('Buckinghamshire County Council')).toEqual(['2020-03-31'])
    const [cumbria] = named('Cumbria County Council')
    const replaced = register
      .of('affiliations')
      .filter(({ kind, from }) => kind === 'SUCCEEDED_BY' && from === cumbria?.id)
    expect(replaced.map(({ start }) => start)).toEqual(['2023-04-01', '2023-04-01'])
  })

  test('is joined with what ships by codes', () => {
    expect(new Set(register.intake.matches.sure.values())).toEqual(
      new Set(['org:tameside-council', 'org:stockport-council', 'org:greater-manchester-combined-authority']),
    )
  })
})

describe.runIf(publicSets !== undefined)('inspections', () => {
  let register: readonly Taken[]
  let june: Awaited<ReturnType<typeof read>>
  beforeAll(async () => {
    register = (await read(REGISTER, 'la', 'uk-local-authorities')).taken
    june = await read(JUNE, 'inspections', 'ilacs-overview', known(register))
  })

  test('the one of May 2025 is the one that ships, with its grades', () => {
    const event = 'event:stockport-ofsted-inspection-2025-05'
    const grades = june.of('judgements').filter((one) => one['event'] === event)
    expect(grades.map(({ id }) => id).sort()).toEqual(
      ['care-leavers', 'children-in-care', 'help-and-protection', 'leaders', 'overall'].map(
        (of) => `judgement:stockport-2025-${of}`,
      ),
    )
    expect(june.of('events').find(({ id }) => id === event)?.['citations']).toMatchObject([
      { locator: 'row 130', date: '2025-05-12/2025-05-23', published: '2025-07-15' },
      {},
    ])
  })

  test('what was not judged is not judged', () => {
    expect(june.of('judgements').length).toBe(153 * 5 - 2 - 7)
    expect(JSON.stringify(june.taken)).not.toMatch(/inspection_pre_dates|"nan"|"Nan"/i)
  })

  test('two versions differ by the new reports', async () => {
    const before = known(register)
    for (const one of june.taken) before.seeBefore(one as never)
    const august = await read(AUGUST, 'inspections', 'ilacs-overview', before)
    const byId = (taken: readonly Taken[]) =>
      new Map(taken.map(({ record }) => [record.id as string, JSON.stringify(record)]))
    const [old, now] = [byId(june.taken), byId(august.taken)]
    const fresh = [...now.keys()].filter((id) => !old.has(id))
    expect(fresh.filter((id) => id.startsWith('event:'))).toHaveLength(9)
    // Of six authorities the newer version has the code of the body that came after.
    const after = fresh.filter((id) => id.startsWith('org:'))
    expect(after.every((id) => id.startsWith('org:la.'))).toBe(true)
    expect(after).toHaveLength(6)
    const changed = [...now].filter(([id, json]) => old.has(id) && old.get(id) !== json)
    const others = changed.filter(([, json]) => !after.some((id) => json.includes(`"${id}"`)))
    expect(others.filter(([id]) => !id.startsWith('org:'))).toEqual([])
  })
})

test.runIf(publicSets !== undefined)('FollowTheMoney is read, and what is not is counted by schema', async () => {
  const { of, report, taken } = await read('followthemoney/zala.ftm.json', 'zala')
  expect([of('people').length, of('organizations').length]).toEqual([6, 11])
  expect(of('memberships').length + of('facts').length).toBe(14 + 4 + 3)
  expect(of('memberships').filter(({ role }) => role === 'Owner').length).toBeGreaterThan(9)
  expect(report.leftOut).toMatchObject({ Sanction: 41, Address: 11, Passport: 1, birthDate: 6 })
  expect(report.placesRefused).toBe(0)
  expect(JSON.stringify(taken)).not.toMatch(/birthDate|passport/i)
})

describe.runIf(publicSets !== undefined)('parliaments in Popolo', () => {
  test.each([
    ['fixture-ireland.json', 226, 324],
    ['fixture-kenya.json', 355, 355],
    ['fixture-zimbabwe-senate.json', 67, 68],
  ])('%s', async (file, people, memberships) => {
    const { of, report, taken } = await read(`everypolitician/${file}`, 'parliament')
    expect([of('people').length, of('memberships').length]).toEqual([people, memberships])
    expect(report.complaints.filter(({ severity }) => severity === 'ERROR')).toEqual([])
    expect(of('memberships').every((one) => one['start'] !== undefined && one['onBehalfOf'] !== undefined)).toBe(true)
    expect(report.leftOut['gender']).toBeGreaterThan(60)
    expect(JSON.stringify(taken)).not.toMatch(/"(email|birth_date|gender)"|@parliament/)
  })
})
