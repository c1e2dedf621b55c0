import neo4j, { type Driver, type Plan, type ProfiledPlan } from 'neo4j-driver'
import { afterAll } from 'vitest'
import type { Connection } from '../../server/database/database.ts'

/** Runs Cypher and tells how it was, or would be, carried out. Closed after the file's tests. */
export function planReader(connection: Connection) {
  const driver: Driver = neo4j.driver(connection.uri, neo4j.auth.basic(connection.username, connection.password), {
    disableLosslessIntegers: true,
  })
  afterAll(() => driver.close())
  const whole = (value: unknown): unknown =>
    typeof value === 'number' && Number.isInteger(value)
      ? neo4j.int(value)
      : Array.isArray(value)
        ? value.map(whole)
        : value
  const run = async (text: string, parameters: Readonly<Record<string, unknown>>) => {
    const session = driver.session({ defaultAccessMode: neo4j.session.READ })
    try {
      return (
        await session.run(
          text,
          Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, whole(value)])),
        )
      ).summary
    } finally {
      await session.close()
    }
  }
  return {
    explain: async (text: string, parameters: Readonly<Record<string, unknown>>): Promise<Plan> =>
      (await run(`EXPLAIN ${text}`, parameters)).plan as Plan,
    profile: async (text: string, parameters: Readonly<Record<string, unknown>>): Promise<ProfiledPlan> =>
      (await run(`PROFILE ${text}`, parameters)).profile as ProfiledPlan,
  }
}

/** A plan and everything below it. */
export const operators = <Some extends Plan>(plan: Some): Some[] => [
  plan,
  ...(plan.children as Some[]).flatMap((child) => operators(child)),
]

/** How often a statement looked something up in the store. */
export const dbHits = (plan: ProfiledPlan): number =>
  operators(plan).reduce((sum, operator) => sum + (operator.dbHits ?? 0), 0)
