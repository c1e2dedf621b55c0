import { type EntityType, entityKinds } from '../../../schema/kinds/entities.ts'
import { type RelationKind, relationKinds } from '../../../schema/kinds/relations.ts'
import { isEntityId, kindOfId } from '../../../schema/ids.ts'
import { isDay, whyNoDay } from '../../../schema/time.ts'
import { readPicture, writePicture } from './address-picture.ts'
import type { Scene } from '../scene.ts'
import { groupRead, groupWritten, isGroupId } from '../view/group-id.ts'
import { initialView, layouts, noPath, panels, type PathQuestion, twins, type View } from '../view/view.ts'

/** Servers refuse long request lines; beyond this many characters the state stands behind '#', which is never sent. */
const LONGEST_QUERY = 6000

/**
 * The version of how addresses are written, as `v`; it goes up where an older explorer would read one otherwise. One
 * without it is of the first.
 */
const VERSION = 1

/** Leaves ids and lists readable: ':' ',' and '/' need no escape in a query. */
const readable = (text: string): string =>
  encodeURIComponent(text).replace(/%3A/g, ':').replace(/%2C/g, ',').replace(/%2F/g, '/')

const lower = (word: string): string => word.toLowerCase().replaceAll('_', '-')
const types = new Map<string, EntityType>(entityKinds.map(({ type }) => [lower(type), type]))
const relations = new Map<string, RelationKind>(relationKinds.map(({ kind }) => [lower(kind), kind]))

const list = (text: string | null): string[] => (text === null || text === '' ? [] : text.split(','))
const day = (text: string | null): string | null => (text !== null && isDay(text) ? text : null)
const entity = (text: string | null): string | null => (text !== null && isEntityId(text) ? text : null)
const whole = (text: string | null): number | null => (text !== null && /^\d{1,4}$/.test(text) ? Number(text) : null)
const oneOf = <Word extends string>(words: readonly Word[], text: string | null, otherwise: Word): Word =>
  words.find((word) => word === text) ?? otherwise
const known = <Value>(table: ReadonlyMap<string, Value>, text: string | null): Value[] =>
  [...new Set(list(text))].flatMap((word) => table.get(word) ?? [])

function writePath({ from, to, sameTime, without, chosen }: PathQuestion): [string, string][] {
  return [
    ['from', from ?? ''],
    ['to', to ?? ''],
    ['together', sameTime ? '1' : ''],
    ['not', without.map(lower).join(',')],
    ['path', chosen === null ? '' : String(chosen + 1)],
  ]
}

function readPath(query: URLSearchParams): PathQuestion {
  const chosen = whole(query.get('path'))
  return {
    ...noPath,
    from: entity(query.get('from')),
    to: entity(query.get('to')),
    sameTime: query.has('together'),
    without: known(relations, query.get('not')),
    chosen: chosen === null || chosen === 0 ? null : chosen - 1,
  }
}

function writeView(view: View): [string, string][] {
  return [
    ['on', view.asOf ?? ''],
    ['by', view.knownBy ?? ''],
    ['any', view.anyTime ? '1' : ''],
    ['plans', view.proposed ? '1' : ''],
    ['against', view.compareWith ?? ''],
    ['off', [...view.withoutTypes, ...view.withoutRelations].map(lower).join(',')],
    ['pick', view.selection.join(',')],
    ...writePath(view.path),
    ['layout', view.layout === initialView.layout ? '' : view.layout],
    ['sized', view.sized ? '1' : ''],
    ['panel', view.panel === initialView.panel ? '' : view.panel],
    ['as', view.twin === initialView.twin ? '' : view.twin],
    ['open', view.opened.map(groupWritten).join(',')],
    ['lanes', view.lanes ? '1' : ''],
    ['folded', view.folded ? '1' : ''],
    ['story', view.story === null ? '' : `${view.story.id}/${view.story.step + 1}`],
  ]
}

function readStory(text: string | null): View['story'] {
  const [, id, step] = /^([a-z0-9:.-]+)\/([1-9]\d{0,2})$/.exec(text ?? '') ?? []
  return id === undefined || step === undefined ? null : { id, step: Number(step) - 1 }
}

const isTie = (id: string): boolean => kindOfId(id.replace(/#post$/, '')) !== undefined

function readView(query: URLSearchParams): View {
  return {
    asOf: day(query.get('on')),
    knownBy: day(query.get('by')),
    anyTime: query.has('any'),
    proposed: query.has('plans'),
    compareWith: day(query.get('against')),
    withoutTypes: known(types, query.get('off')),
    withoutRelations: known(relations, query.get('off')),
    selection: [...new Set(list(query.get('pick')))].filter(isTie),
    path: readPath(query),
    layout: oneOf(layouts, query.get('layout'), initialView.layout),
    sized: query.has('sized'),
    panel: oneOf(panels, query.get('panel'), initialView.panel),
    twin: oneOf(twins, query.get('as'), initialView.twin),
    opened: [...new Set(list(query.get('open')).map(groupRead))].filter(isGroupId),
    lanes: query.has('lanes'),
    folded: query.has('folded'),
    story: readStory(query.get('story')),
  }
}

/**
 * The address of a scene: a query of stable ids, or the same behind '#' where it would be too long for a server. Empty
 * for the empty scene.
 */
export function writeAddress({ picture, view }: Scene): string {
  const parts = [...writePicture(picture), ...writeView(view)].filter(([, value]) => value !== '')
  if (parts.length === 0) return ''
  const text = [...parts, ['v', String(VERSION)] as const]
    .map(([name, value]) => `${name}=${readable(value)}`)
    .join('&')
  return text.length > LONGEST_QUERY ? `#${text}` : `?${text}`
}

const queryOf = (address: string): URLSearchParams =>
  new URLSearchParams(address.slice(Math.max(address.indexOf('?'), address.indexOf('#')) + 1))

/** The scene an address stands for, or null where nothing in it can be read. What cannot be read is passed over. */
export function readAddress(address: string): Scene | null {
  const query = queryOf(address)
  const scene = { picture: readPicture(query), view: readView(query) }
  return writeAddress(scene) === '' ? null : scene
}

/** What an address says that is passed over, each in a sentence for the reader: days that are none, and what is newer. */
export function unread(address: string): readonly string[] {
  const query = queryOf(address)
  const newer =
    Number(query.get('v') ?? VERSION) > VERSION
      ? ['The link was made by a newer Moothall. What this one does not know in it was left out.']
      : []
  const days = ['on', 'by', 'against'].flatMap((name) => {
    const text = query.get(name)
    if (text === null || text === '' || isDay(text)) return []
    return [`The link names ‘${text}’, which is no day that can be shown (${whyNoDay(text)}). It was left out.`]
  })
  return [...newer, ...days]
}
