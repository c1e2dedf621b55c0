import { expect, test } from 'vitest'
import { createImports } from '../../client/api/imports.ts'
import { createAdding } from '../../client/state/adding/adding.ts'
import { emptyMapping, lackIn } from '../../client/state/adding/mapping-draft.ts'
import type { Draft } from '../../client/state/adding/draft.ts'
import type { Kept } from '../../client/state/adding/kept.ts'
import { takenWords } from '../../client/views/adding/report-words.ts'

const file = new File(['Name,Council\nAnn,Anytown Council\n'], 'councillors.csv')
const mapping = { rows: 'memberships', dates: 'dmy', columns: { Name: 'person' }, defaults: {}, words: {} }
const looks = [{ file: 'councillors.csv', format: 'csv', what: 'a table', table: { headings: [], rows: [], mapping } }]
const refused = (status: number, code: string) =>
  Response.json({ errors: [{ message: 'Why not.', extensions: { code } }] }, { status })

function memory(): Kept & { draft: Draft | null } {
  return {
    draft: null,
    async read() {
      return this.draft
    },
    async write(draft) {
      this.draft = draft
    },
  }
}

const from = (answer: (method: string, form: FormData | null) => Response, kept: Kept = memory()) => {
  const fetch = async (_: unknown, { method = 'GET', body }: RequestInit = {}) =>
    answer(method, body instanceof FormData ? body : null)
  return createAdding(createImports({ fetch: fetch as typeof globalThis.fetch }), kept, (call) => void call())
}

test('what was chosen and said is there again when the page was left, and nothing is when it was started over', async () => {
  const kept = memory()
  const server = () => Response.json({ looks, fields: {}, recipes: {} })
  const first = from(server, kept)
  await first.open()
  await first.take([file])
  expect(first.draft.value).toMatchObject({
    name: 'councillors',
    step: 'columns',
    mappings: { 'councillors.csv': mapping },
  })
  first.map('councillors.csv', { ...mapping, dates: 'mdy', rows: 'memberships' })
  first.name('Anytown')
  const second = from(server, kept)
  await second.open()
  expect(second.draft.value).toMatchObject({
    name: 'Anytown',
    step: 'columns',
    mappings: { 'councillors.csv': { dates: 'mdy' } },
  })
  expect(second.draft.value.files[0]?.name).toBe('councillors.csv')
  second.startOver()
  const third = from(server, kept)
  await third.open()
  expect(third.draft.value.files).toEqual([])
})

test('without the right to edit the file is kept, and nothing is sent', async () => {
  const sent: string[] = []
  const kept = memory()
  const adding = from((method) => {
    sent.push(method)
    return refused(401, 'UNAUTHENTICATED')
  }, kept)
  await adding.open()
  await adding.take([file])
  expect(adding.may.value).toMatchObject({ state: 'failed', error: { code: 'UNAUTHENTICATED' } })
  expect(sent).toEqual(['GET'])
  expect(kept.draft?.files[0]?.name).toBe('councillors.csv')
})

test('an import that was begun is waited for after the page was left; one that failed says why', async () => {
  const kept = memory()
  kept.draft = { files: [file], name: 'councillors', mappings: {}, step: 'bring', job: 'j' } as unknown as Draft
  let told = 0
  const adding = from((method) => {
    if (method === 'POST') return Response.json({ looks, fields: {}, recipes: {} })
    told += 1
    return told < 3
      ? Response.json({ id: 'j', state: 'RUNNING', read: told, done: 0, all: 0 })
      : Response.json({ id: 'j', state: 'FAILED', read: 9, done: 0, all: 0, message: 'The disk is full.' })
  }, kept)
  await adding.open()
  expect(await adding.follow()).toBeNull()
  expect(adding.brought.value).toMatchObject({ state: 'failed', error: { message: 'The disk is full.' } })
  expect(adding.draft.value.step).toBe('bring')
})

test('what was read is told in a reader’s words', () => {
  const report = { set: 's', outcome: 'DRY_RUN', joined: {}, likely: [] } as const
  const changes = { added: 0, changed: 0, same: 0, removed: 0 }
  expect(takenWords({ ...report, changes, taken: { memberships: 1, people: 2, organizations: 1 } })).toBe(
    '2 people, 1 body and 1 role.',
  )
  expect(takenWords({ ...report, changes })).toBe('Nothing could be read.')
})

test('of several tables each has a mapping of its own, and what one lacks is told with its name', async () => {
  const strange = { file: 'b.csv', format: 'csv', what: 'a table', table: { headings: ['A'], rows: [], mapping: null } }
  const sent: (string | undefined)[] = []
  const adding = from((_, form) => {
    sent.push(form?.get('mappings')?.toString())
    return Response.json(
      sent.length > 2 ? { id: 'j', state: 'DONE', read: 0 } : { looks: [...looks, strange], fields: {} },
    )
  })
  await adding.open()
  await adding.take([file, new File(['A'], 'b.csv')])
  expect(Object.keys(adding.draft.value.mappings ?? {})).toEqual(['councillors.csv', 'b.csv'])
  expect(lackIn({ 'b.csv': emptyMapping, ...adding.draft.value.mappings })).toMatch(/^b\.csv: Say which column/)
  adding.map('b.csv', { ...mapping, dates: 'mdy' })
  adding.go('check')
  await new Promise((later) => setTimeout(later))
  expect(JSON.parse(sent[2] ?? '{}')).toMatchObject({ 'councillors.csv': { dates: 'dmy' }, 'b.csv': { dates: 'mdy' } })
})
