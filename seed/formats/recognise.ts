import { isEntityId, isStatementId } from '../../schema/ids.ts'
import { recordSchemas } from '../records.ts'
import { isBods } from './bods-statements.ts'
import { isFtm } from './ftm-entity.ts'
import { isItem, isPlainRow, isPopolo, itemsIn } from './popolo-items.ts'
import type { Look } from './text-of-file.ts'
import { Unreadable } from './unreadable.ts'

/** The formats that are read, each with what it is in words. */
export const FORMATS = {
  yaml: 'our own records as YAML',
  json: 'our own records as JSON',
  jsonl: 'our own records as JSON lines',
  popolo: 'Popolo JSON',
  ftm: 'FollowTheMoney, JSON lines or JSON',
  bods: 'statements of beneficial ownership (BODS), JSON or JSON lines',
  csv: 'a table: CSV, TSV or the like',
  xlsx: 'a workbook of Excel',
  graphml: 'a picture as GraphML',
  gexf: 'a picture as GEXF',
  ods: 'a spreadsheet of OpenDocument',
  'json-table': 'a table as JSON: a list of rows, or a row a line',
  'csv-set': 'our own records as a set of tables',
} as const
export type Format = keyof typeof FORMATS

const ELEMENTS =
  'html|head|body|script|style|meta|title|link|base|div|span|p|h[1-6]|table|form|iframe|center|font|br|a|[uo]l'
/** How a web page begins, whole or a piece of one. */
const PAGE = new RegExp(`^\\s*(?:<\\?xml[^>]*>\\s*)?<(?:!doctype html|!--|(?:${ELEMENTS})[\\s/>])`, 'i')
/** JSON, whatever the file is called; a heading may begin with a bracket. */
const JSON_VALUE = /^\s*(?:\{\s*["}]|\[\s*[[{])/
const GML = /^\s*(?:(?:#|creator|version)[^\n]*\s+)*graph\s*\[/i
const TABLE = /\.(csv|tsv|tab|txt|psv)$/i
const YAML = /\.ya?ml$/i

const NOT_DATA = 'is a web page, not data: what was to be fetched was not there. Get the file anew.'
const PAGE_WITH_TABLE =
  'is a web page, not data. If its table is what you want, open the file in a spreadsheet and save it as XLSX or CSV.'

/** Whether a value is an id as our own records have them. */
export const isOwnId = (value: unknown): boolean =>
  typeof value === 'string' && (isEntityId(value) || isStatementId(value))

/** Whether a value holds our own records: lists of ours, with ids of ours. */
export function isOwn(content: unknown): content is Readonly<Record<string, unknown>> {
  if (!isItem(content) || content['persons'] !== undefined) return false
  const lists = Object.entries(content).filter(([key]) => Object.hasOwn(recordSchemas, key))
  return lists.some(([, value]) =>
    (Array.isArray(value) ? itemsIn(value) : [value]).some((one) => isItem(one) && isOwnId(one['id'])),
  )
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Which format a file has, by its first letters and its name. Throws Unreadable for what is none that is read. */
export function recognise(shown: string, { head, bytes }: Pick<Look, 'head' | 'bytes'>): Format {
  if (bytes === 0 || head.trim() === '') throw new Unreadable(shown, 'is empty.')
  const picture = /<(?:\w+:)?(graphml|gexf)[\s>]/.exec(head)?.[1]
  if (/^\s*</.test(head) && picture !== undefined) return picture as 'graphml' | 'gexf'
  if (PAGE.test(head)) throw new Unreadable(shown, /<table[\s>]/i.test(head) ? PAGE_WITH_TABLE : NOT_DATA)
  if (/^\s*</.test(head)) throw new Unreadable(shown, 'is XML of a kind that is not read. Save it as CSV or JSON.')
  if (GML.test(head)) throw new Unreadable(shown, 'is a picture as GML, which is not read. Save it as GraphML or GEXF.')
  if (TABLE.test(shown) && !JSON_VALUE.test(head)) return 'csv'
  if (!/^\s*[{[]/.test(head)) return YAML.test(shown) || /^\s*(?:---|#|\w+:)/.test(head) ? 'yaml' : 'csv'
  const first = parsed(head.trimStart().split('\n', 1)[0] ?? '')
  if (isFtm(first)) return 'ftm'
  if (isBods(first)) return 'bods'
  if (!isItem(first) || !head.trim().includes('\n')) return 'json'
  return isOwn(first) ? 'jsonl' : isPlainRow(first) ? 'json-table' : 'popolo'
}

/** Which kind of workbook an archive is, by the files in it; undefined for an archive of other files. */
export function recogniseArchive(names: readonly string[]): 'xlsx' | 'ods' | undefined {
  if (names.includes('[Content_Types].xml')) return 'xlsx'
  return names.includes('mimetype') && names.includes('content.xml') ? 'ods' : undefined
}

/** Whether there is nothing in a value: it has no format, and holds no records of any. */
const isEmpty = (content: unknown): boolean =>
  typeof content === 'object' && content !== null && Object.keys(content).length === 0

/** Which of the formats that are one value of JSON a value has. */
export function recogniseJson(shown: string, content: unknown): 'json' | 'popolo' | 'bods' {
  if (Array.isArray(content) && isBods(content[0])) return 'bods'
  if (isOwn(content)) return 'json'
  if (isPopolo(content) || isEmpty(content)) return 'popolo'
  const first = Array.isArray(content) ? (content as unknown[])[0] : content
  const keys = isItem(first) ? Object.keys(first).slice(0, 8).join(', ') : typeof first
  throw new Unreadable(
    shown,
    `is JSON, but neither our own records (people, organizations, … with ids such as org:ofsted) nor Popolo ` +
      `(persons, organizations, memberships, …), FollowTheMoney, BODS or a list of rows. It has: ${keys}. ` +
      'Rows in one another, under keys or by column are not read: save them as a list, [{"name": …}, {"name": …}].',
  )
}
