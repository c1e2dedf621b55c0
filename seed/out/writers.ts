import { csv } from './csv.ts'
import { ftm } from './ftm.ts'
import { gexf } from './gexf.ts'
import { graphml } from './graphml.ts'
import { jsonld } from './jsonld.ts'
import { nquads } from './nquads.ts'
import { jsonl, yaml } from './own.ts'
import { popolo } from './popolo.ts'
import { tablePackage } from './table-package.ts'
import type { Writer } from './taking.ts'

/** The formats in which data is taken away, by the names under which they are asked for. */
export const WRITERS = {
  yaml,
  jsonl,
  popolo,
  ftm,
  csv,
  'csv-set': tablePackage,
  graphml,
  gexf,
  jsonld,
  nquads,
} as const satisfies Readonly<Record<string, Writer>>
export type OutFormat = keyof typeof WRITERS

/** A format by its name; undefined where there is none. */
export const outFormat = (name: string | null | undefined): OutFormat | undefined =>
  (Object.keys(WRITERS) as OutFormat[]).find((format) => format === name)
