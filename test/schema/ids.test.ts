import { describe, expect, test } from 'vitest'
import { isEntityId, isStatementId, kindOfId, slug } from '../../schema/ids.ts'
import { entityKinds } from '../../schema/kinds/entities.ts'
import { statementKinds } from '../../schema/kinds/statements.ts'

describe('an id is a prefix, a colon and a slug', () => {
  test.each(entityKinds)('of an entity: $prefix', (kind) => {
    expect([isEntityId(`${kind.prefix}:a-1`), isStatementId(`${kind.prefix}:a-1`)]).toEqual([true, false])
    expect(kindOfId(`${kind.prefix}:a-1`)).toBe(kind)
  })

  test.each(statementKinds)('of a statement: $prefix', (kind) => {
    expect([isEntityId(`${kind.prefix}:a-1`), isStatementId(`${kind.prefix}:a-1`)]).toEqual([false, true])
    expect(kindOfId(`${kind.prefix}:a-1`)).toBe(kind)
  })

  test.each(['org:a', 'org:1', 'org:a.b-c', 'org:2024-09'])('%s is one', (id) => {
    expect(isEntityId(id)).toBe(true)
  })

  test.each([
    ['nothing', ''],
    ['no prefix', 'ofsted'],
    ['no slug', 'org:'],
    ['a prefix of nothing', 'orgs:ofsted'],
    ['a name that every object has', 'constructor:a'],
    ['an empty prefix', ':ofsted'],
    ['capitals', 'org:Ofsted'],
    ['a capital prefix', 'Org:ofsted'],
    ['a space', 'org:of sted'],
    ['something before it', ' org:ofsted'],
    ['something behind it', 'org:ofsted '],
    ['a line behind it', 'org:ofsted\n'],
    ['two colons', 'org:a:b'],
    ['a hyphen at the beginning', 'org:-a'],
    ['a hyphen at the end', 'org:a-'],
    ['two hyphens', 'org:a--b'],
    ['a slash', 'org:a/b'],
    ['letters of another script', 'org:städte'],
    ['the mark of a drawn line', 'membership:a#post'],
  ])('%s makes it none', (_, id) => {
    expect([isEntityId(id), isStatementId(id), kindOfId(id)]).toEqual([false, false, undefined])
  })

  test('a slug is the end of one, or nothing', () => {
    expect(slug("  St. John's Café – Ærø (2) ")).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    expect(isEntityId(`org:${slug('Director of Children’s Services')}`)).toBe(true)
    expect(slug('…')).toBe('')
  })
})
