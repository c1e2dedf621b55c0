import { hostname } from 'node:os'
import process from 'node:process'
import { setTimeout } from 'node:timers/promises'
import { type DataSetRow, stillMine } from '../cypher/sets.ts'
import type { Run } from '../database/database.ts'
import { Refusal } from '../refusal.ts'
import type { InTransaction } from './settle.ts'

/** Milliseconds after which whoever fills a set, and has not been heard of, is taken for gone. */
const SILENT = 60_000
/** Milliseconds between two looks at whether another is done. */
const EVERY = 500

/** What is being filled by this process. */
const mine = new Set<string>()
let count = 0

/** A name for one filling, which tells others whether it still goes on. */
export function beginClaim(): string {
  count += 1
  const claim = `${hostname()} ${process.pid} ${count}`
  mine.add(claim)
  return claim
}

export const endClaim = (claim: string): boolean => mine.delete(claim)

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Whether somebody is filling a set at this moment: here, in another process of this machine, or on another machine. */
export function isBeingFilled({ by, heard = 0 }: DataSetRow): boolean {
  if (by === undefined || Date.now() - heard > SILENT) return false
  const [host, pid] = by.split(' ')
  if (host !== hostname()) return true
  return Number(pid) === process.pid ? mine.has(by) : isRunning(Number(pid))
}

/** Another fills the set at this moment. */
export class StillFilled extends Error {
  override name = 'StillFilled'
}

/** Does something as soon as nobody else fills the set. */
export async function onceFree<Result>(act: () => Promise<Result>, signal: AbortSignal | undefined): Promise<Result> {
  for (;;)
    try {
      return await act()
    } catch (error) {
      if (!(error instanceof StillFilled)) throw error
      await setTimeout(EVERY, undefined, signal === undefined ? {} : { signal })
    }
}

/** Work in transactions, each of which ends in a Refusal where another has begun to fill the set meanwhile. */
export const whileMine =
  (inTransaction: InTransaction, set: string, claim: string): InTransaction =>
  (work) =>
    inTransaction(async (run: Run) => {
      const still = await run(stillMine, { id: set, by: claim })
      if (still.length === 0)
        throw new Refusal(
          `${set} was removed meanwhile, or another import of it began. Bring it in again when that is done.`,
        )
      return work(run)
    })
