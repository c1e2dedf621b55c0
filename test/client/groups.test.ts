import { expect, test } from 'vitest'
import { withGroups } from '../../client/canvas/look/group-attention.ts'
import { subjectOf } from '../../client/canvas/compose/subject-of.ts'
import { operation } from '../../client/operations/all.ts'
import { shippedExpansions } from '../support/shipped-pictures.ts'
import { storeWith } from './support.ts'
import { windows } from './pictures.ts'

const [window] = windows
const large = shippedExpansions.filter(({ drawing }) => drawing.nodes.length > 24)
const posedWith = (picture: (typeof large)[number], opened: readonly string[]) =>
  subjectOf(picture.drawing, { about: picture.about, kept: new Set(), opened: new Set(opened), ...window })

test('a group that is opened is told of as open, with all that was in it, and each member is drawn', () => {
  expect(large.length).toBeGreaterThan(0)
  for (const picture of large) {
    const [group] = posedWith(picture, []).told
    if (group === undefined) continue
    expect(group).toMatchObject({ open: false, words: expect.stringMatching(/^\d+ /) })
    const opened = posedWith(picture, [group.id])
    const told = opened.told.find(({ id }) => id === group.id)
    expect(told).toMatchObject({ open: true, words: expect.stringMatching(/^\d+ /) })
    const drawn = new Set(opened.subject.things.map(({ id }) => id))
    const grouped = new Set(opened.groups.flatMap(({ members }) => members))
    for (const id of told?.members ?? []) expect(drawn.has(id) || grouped.has(id)).toBe(true)
    expect(opened.groups.some(({ id }) => id === group.id)).toBe(false)
  }
})

const group = { id: 'group:org:ofsted#PERSON', members: ['org:council', 'person:b'], words: '2 people of Ofsted' }

test('groups are opened and closed as steps that undo takes back and the address keeps', async () => {
  const { store, address } = storeWith(() => new Promise<Response>(() => {}))
  const closed = { ...group, open: false }
  store.groups.value = [closed]
  expect(operation('open-group').available(store, ['org:ofsted'])).toBe(false)
  expect(operation('open-group').title(store, ['org:council'])).toBe('Open 2 people of Ofsted')
  await operation('open-group').perform(store, ['org:council'])
  expect(store.view.value.opened).toEqual([group.id])
  expect(address.entries.at(-1)).toContain('open=org:ofsted%23PERSON')
  store.groups.value = [{ ...closed, open: true }]
  expect(operation('open-groups').disabledBecause(store, [])).toBe('No group is closed')
  await operation('close-groups').perform(store, [])
  expect(store.view.value.opened).toEqual([])
  store.undo()
  expect(store.view.value.opened).toEqual([group.id])
  store.undo()
  expect(store.view.value.opened).toEqual([])
})

test('a group is lit, picked or focused with any of its members, dim with all of them, and its line with it', () => {
  const links = [{ id: 'a~g', source: 'org:ofsted', target: group.id }] as never
  const of = (attention: Record<string, string>) =>
    Object.fromEntries(withGroups(new Map(Object.entries(attention)), [{ ...group, hubs: ['org:ofsted'] }], links))
  expect(of({ 'person:b': 'focused' })[group.id]).toBe('focused')
  expect(of({ 'org:council': 'picked', 'person:b': 'dim' })).toMatchObject({ [group.id]: 'picked' })
  const away = of({ 'org:council': 'dim', 'person:b': 'dim' })
  expect([away[group.id], away['a~g']]).toEqual(['dim', 'dim'])
  expect(of({ 'org:council': 'dim', 'person:b': 'dim', 'org:ofsted': 'picked' })['a~g']).toBeUndefined()
})
