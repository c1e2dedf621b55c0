import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { takeIn } from '../support/take-in.ts'
import { temporaryFolder } from '../support/temporary.ts'

const folder = temporaryFolder()
afterAll(folder.remove)

function read(shown: string, content: string) {
  const path = join(folder.path, shown)
  writeFileSync(path, content)
  return takeIn([{ path, shown }])
}

describe('cells that list several with a bar between them', () => {
  test('are a role in each body, by one person, whose dates and roles go with them', async () => {
    const found = await read(
      'bars.csv',
      'Name,Committees,Role,Start,Aliases\nBob Ray,Planning|Licensing,Chair|Member,2015|2016,B. Ray|Bobby Ray\n' +
        'Ann Lee|Cat Fox,Planning,Member,2017,\nDan Ash,Planning,Chair|Clerk,,\nEve Oak,Audit||,,,\n',
    )
    const people = new Map(found.of<{ name: string; id: string }>('people').map(({ id, name }) => [id, name]))
    const terms = found.of<{ member: string; role: string; start?: string }>('memberships')
    expect(terms.map(({ member, role, start }) => [people.get(member), role, start])).toEqual([
      ['Bob Ray', 'Chair', '2015'],
      ['Bob Ray', 'Member', '2016'],
      ['Ann Lee', 'Member', '2017'],
      ['Cat Fox', 'Member', '2017'],
      ['Dan Ash', 'Chair', undefined],
      ['Dan Ash', 'Clerk', undefined],
      ['Eve Oak', 'Member', undefined],
    ])
    expect(found.of('people')).toContainEqual(expect.objectContaining({ alternateNames: ['B. Ray', 'Bobby Ray'] }))
    expect(found.of('people')).toHaveLength(5)
    expect(found.whats).toEqual([])
  })

  test('of a register are codes, names, and bodies that came after', async () => {
    const found = await read(
      'register.csv',
      'Organisation ID,Name,Former GSS,Aliases,Replaced by\n1,Old Council,E1|E2,Old|Ye Olde,2|3\n2,East,,,\n3,West,,,\n',
    )
    expect(found.of('organizations')[0]).toMatchObject({
      identifiers: [{ value: 'E1' }, { value: 'E2' }],
      alternateNames: ['Old', 'Ye Olde'],
    })
    expect(found.of('affiliations')).toHaveLength(2)
  })
})

test('a name may stand in two columns, and a heading may say more in brackets', async () => {
  const found = await read(
    'halves.csv',
    'Title,First name,Surname,Council (current),Date of appointment,Post\nCllr,Ann,Lee,X Council,1/5/2015,Leader\n,,,X Council,,\n',
  )
  expect(found.of('people')).toMatchObject([{ name: 'Ann Lee', honorificPrefix: 'Cllr' }])
  expect(found.of('memberships')).toMatchObject([{ role: 'Leader', start: '2015-05-01' }])
  expect(found.whats).toEqual(['names no person'])
})

test('a name with the kind or code of a body and no body beside it is a body', async () => {
  const found = await read('bodies.csv', 'Name,GSS,Organisation type\nAnytown Council,E08000999,council\n')
  expect(found.of('organizations')).toMatchObject([{ name: 'Anytown Council', identifiers: [{ value: 'E08000999' }] }])
  expect(found.of('people')).toEqual([])
})
