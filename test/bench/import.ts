import { createWriteStream, mkdirSync } from 'node:fs'
import { once } from 'node:events'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { statementKinds } from '../../schema/kinds/statements.ts'
import type { Properties } from '../../seed/columns.ts'
import type { Rows } from '../../seed/rows.ts'
import type { StatementRow } from '../../seed/statement-row.ts'
import { javaProgram } from '../../server/database/java.ts'
import { neo4jFiles } from '../../server/database/neo4j-files.ts'
import { runTool } from '../../server/database/run-tool.ts'

/**
 * Neo4j's own importer, which fills an empty store from CSV many times as fast as statements can; a graph of millions
 * takes minutes.
 */

type Value = Properties[string]
type Column = readonly [name: string, type: string]

const BETWEEN = '|'

const typeOf = (value: Value): string => {
  if (typeof value === 'object') return `${typeOf(value[0] ?? '')}[]`
  return typeof value === 'number' ? (Number.isInteger(value) ? 'long' : 'double') : typeof value
}

const cell = (value: Value | undefined): string => {
  const text = typeof value === 'object' ? value.join(BETWEEN) : String(value ?? '')
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** The columns of some rows: as many of them may have other properties, all are looked at. */
function columnsOf(rows: readonly Properties[]): Column[] {
  const columns = new Map<string, string>()
  for (const row of rows)
    for (const [name, value] of Object.entries(row))
      if (!columns.has(name) || (typeof value === 'object' && value.length > 0)) columns.set(name, typeOf(value))
  return [...columns]
}

/** CSV files of nodes and relationships, and the arguments that name them to the importer. */
class Csv {
  readonly arguments: string[] = []
  readonly #folder: string
  constructor(folder: string) {
    this.#folder = folder
  }

  async add(option: string, header: readonly string[], lines: Iterable<string>): Promise<void> {
    const file = join(this.#folder, `${this.arguments.length}.csv`)
    const stream = createWriteStream(file)
    stream.write(`${header.join(',')}\n`)
    let text = ''
    for (const line of lines) {
      text += `${line}\n`
      if (text.length < 1_000_000) continue
      if (!stream.write(text)) await once(stream, 'drain')
      text = ''
    }
    stream.end(text)
    await finished(stream)
    this.arguments.push(`${option}=${file}`)
  }

  nodes(labels: string, rows: readonly Properties[]): Promise<void> {
    const columns = columnsOf(rows)
    const id = labels.includes('Entity') ? 'entity' : 'statement'
    const header = [`:ID(${id})`, ...columns.map(([name, type]) => `${name}:${type}`)]
    return this.add(
      `--nodes=${labels}`,
      header,
      rows.values().map((row) => [cell(row['id']), ...columns.map(([name]) => cell(row[name]))].join(',')),
    )
  }

  ties(type: string, pairs: Iterable<readonly [from: string, to: string]>): Promise<void> {
    return this.add(
      `--relationships=${type}`,
      [':START_ID(statement)', ':END_ID(entity)'],
      Iterator.from(pairs).map(([from, to]) => `${from},${to}`),
    )
  }

  citations(rows: readonly StatementRow[]): Promise<void> {
    const columns = columnsOf(rows.slice(0, 1_000).flatMap((row) => row.citations.map(({ properties }) => properties)))
    const header = [':START_ID(statement)', ':END_ID(entity)', ...columns.map(([name, type]) => `${name}:${type}`)]
    const lines = rows
      .values()
      .flatMap((row) =>
        row.citations.map(({ document, properties }) =>
          [row.id, document, ...columns.map(([name]) => cell(properties[name]))].join(','),
        ),
      )
    return this.add('--relationships=CITES', header, lines)
  }
}

/** Fills the empty Neo4j of a data folder, before it is ever started. */
export async function importRows(
  dataDir: string,
  cache: string,
  regions: Iterable<Rows>,
  say: (line: string) => void,
): Promise<void> {
  const home = join(dataDir, 'neo4j')
  const folder = join(home, 'import')
  mkdirSync(folder, { recursive: true })
  const csv = new Csv(folder)
  for (const { entities, statements } of regions) {
    for (const [typename, rows] of entities)
      if (rows.length > 0)
        await csv.nodes(
          `Entity:${typename}`,
          rows.map((row) => row.properties),
        )
    for (const [typename, rows] of statements) {
      if (rows.length === 0) continue
      const tie = statementKinds.find((kind) => kind.typename === typename)?.tie === true
      await csv.nodes(
        `Statement:${tie ? 'Tie:' : ''}${typename}`,
        rows.map((row) => row.properties),
      )
      await csv.ties(
        'FROM',
        rows.values().map((row) => [row.id, row.from] as const),
      )
      await csv.ties(
        'TO',
        rows.values().flatMap((row) => (row.to === null ? [] : [[row.id, row.to] as const])),
      )
      await csv.ties(
        'THROUGH',
        rows.values().flatMap((row) => (row.post === null ? [] : [[row.id, row.post] as const])),
      )
      await csv.citations(rows)
    }
  }
  const { java, launcher } = await neo4jFiles(cache, say)
  await runTool(
    javaProgram(java, 'java'),
    [
      '-Xmx2g',
      '--add-opens=java.base/java.nio=ALL-UNNAMED',
      '--add-opens=java.base/java.lang=ALL-UNNAMED',
      '--add-opens=java.base/sun.nio.ch=ALL-UNNAMED',
      '-cp',
      launcher,
      'org.neo4j.cli.AdminTool',
      'database',
      'import',
      'full',
      'neo4j',
      `--array-delimiter=${BETWEEN}`,
      '--overwrite-destination',
      `--report-file=${join(home, 'import.report')}`,
      ...csv.arguments,
    ],
    { env: { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') } },
  )
}
