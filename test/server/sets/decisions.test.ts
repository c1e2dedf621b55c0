import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openFile } from '../../../seed/formats/open.ts'
import { Intake } from '../../../seed/intake.ts'
import { Marks } from '../../../seed/matches.ts'
import { Decisions } from '../../../server/sets/decisions.ts'
import { temporaryFolder } from '../../support/temporary.ts'

const folder = temporaryFolder()
afterAll(folder.remove)

const known = new Marks()
known.see({
  list: 'people',
  record: { id: 'person:ann-lee', name: 'Ann Lee', alternateNames: [], identifiers: [{ scheme: 'X', value: '1' }] },
} as never)

async function bring(decisions: Decisions, sheet = 'Name,Council,Role\nAnn Lee,Town,Leader\n') {
  const path = join(folder.path, 'a.csv')
  writeFileSync(path, sheet)
  const { source } = await openFile({ path, shown: 'a.csv' }, { set: 'test' })
  const intake = await Intake.of([source], known, decisions.decided())
  const members: unknown[] = []
  for await (const one of intake.taken()) if (one.list === 'memberships') members.push(one.record.member)
  decisions.propose('test', intake.matches.likely)
  return { members, likely: intake.matches.likely }
}

test('what was decided of a pair is remembered, and counts at the next import', async () => {
  const decisions = new Decisions(folder.path)
  const first = await bring(decisions)
  const [pair] = decisions.all()
  expect(pair).toMatchObject({ other: 'person:ann-lee', because: 'they have one name' })
  expect(first.members).toEqual([pair?.id])
  const { id = '', other = '' } = pair ?? {}

  decisions.decide(id, other, 'LATER')
  expect((await bring(decisions)).likely).toHaveLength(1)

  decisions.decide(id, other, 'SAME')
  expect(await bring(new Decisions(folder.path))).toEqual({ members: [other], likely: [] })

  decisions.decide(id, other, 'DIFFERENT')
  expect(await bring(decisions)).toEqual({ members: [id], likely: [] })
  expect(decisions.all()).toHaveLength(1)
  expect(() => decisions.decide('person:x', other, 'SAME')).toThrow(/No import found that person:x/)
})

test('a pair that a newer version no longer has is open no more', async () => {
  const decisions = new Decisions(join(folder.path, 'new'))
  await bring(decisions)
  expect(decisions.all()).toHaveLength(1)
  await bring(decisions, 'Name,Council,Role\nBob Ray,Town,Leader\n')
  expect(decisions.all()).toEqual([])
})

test('a damaged file is told, and nothing is overwritten', () => {
  writeFileSync(join(folder.path, 'matches.json'), '[{')
  expect(() => new Decisions(folder.path).all()).toThrow(/matches\.json cannot be read/)
})
