import packageJson from '../../package.json' with { type: 'json' }
import { forgetOneSetANode, readShape, rememberJudged, writeShape } from '../cypher/shape.ts'
import { Refusal } from '../refusal.ts'
import type { Database, Statement } from './database.ts'

/**
 * Version of the shape of the graph: which labels, relations and properties a database holds. One more with every
 * change
 * after which data as it lies in a database could not be read; `steps` says how it becomes the next.
 */
const SHAPE = 4

const forget = forgetOneSetANode.map((text): Statement => ({ text, parameters: {} }))

/**
 * What makes each shape the next one. Shape 1 is that of 0.1.0, which kept no version; before 3 there was what ships
 * only; before 4 no word of a grade said whom it judges.
 */
const steps: Readonly<Record<number, readonly Statement[]>> = {
  1: forget,
  2: forget,
  3: [{ text: rememberJudged, parameters: {} }],
}

/** The database was written by a newer Moothall. The message names both versions and says what to do. */
export class TooNew extends Refusal {
  override name = 'TooNew'
}

interface Found {
  readonly version: number | null
  readonly moothall: string | null
  readonly filled: boolean
}

/**
 * Brings a database that an older Moothall wrote to the shape of now, step by step, each whole or not at all; an empty
 * one is of it. `where` names the database for a person. Throws TooNew.
 */
export async function ensureShape(database: Database, where: string): Promise<void> {
  const [found] = await database.read<Found>(readShape)
  const version = found?.version ?? (found?.filled === true ? 1 : SHAPE)
  if (version > SHAPE)
    throw new TooNew(
      `${where} was written by Moothall ${found?.moothall} (shape ${version} of the graph). This is ` +
        `Moothall ${packageJson.version}, which knows shape ${SHAPE} and older; nothing was changed.\nStart ` +
        'that version or a newer one, or give this one a database of its own: DATA_DIR=… npm start',
    )
  if (found?.version === SHAPE) return
  for (let from = version; from < SHAPE; from += 1) await database.writeAll([...(steps[from] ?? []), now(from + 1)])
  if (version === SHAPE) await database.writeAll([now(SHAPE)])
}

const now = (version: number): Statement => ({
  text: writeShape,
  parameters: { version, moothall: packageJson.version },
})
