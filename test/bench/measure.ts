import { isDeepStrictEqual } from 'node:util'
import type { Records } from '../../seed/records.ts'
import type { Contender } from './contenders.ts'
import { chance } from './generate.ts'
import type { Question, Variables } from './question.ts'

/** How long is measured. */
export interface Effort {
  readonly rounds: number
  /** Requests of one client in a round. */
  readonly requests: number
  /** Milliseconds of many clients in a round. */
  readonly stretch: number
  readonly clients: number
  /** Milliseconds of many clients before anything counts: what runs for hours is compiled by then, on both sides. */
  readonly warmUp: number
}

/** What was measured of a question: milliseconds of one client, and requests a second of many, by contender. */
export interface Measured {
  readonly question: Question
  readonly p50: ReadonlyMap<string, number>
  readonly throughput: ReadonlyMap<string, number>
}

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

/** Values for one question after another, the same in the same order every time. */
function* values(question: Question, records: Records): Generator<Variables> {
  for (const draw = chance(7); ; ) yield question.variables(records, draw)
}

const next = (source: Generator<Variables>): Variables => source.next().value as Variables

/** Throws where a contender answers otherwise than the first one. */
export async function compareAnswers(
  questions: readonly Question[],
  contenders: readonly Contender[],
  records: Records,
): Promise<void> {
  for (const question of questions) {
    const source = values(question, records)
    for (let time = 0; time < 20; time += 1) {
      const variables = next(source)
      let expected: unknown
      for (const contender of contenders.filter((one) => one.can(question))) {
        const found = contender.data(question, variables, await contender.send(contender.body(question, variables)))
        expected ??= found
        if (!isDeepStrictEqual(JSON.parse(JSON.stringify(found)), expected))
          throw new Error(
            `'${question.name}' with ${JSON.stringify(variables)}: ${contender.name} ` +
              `answers\n${JSON.stringify(found)}\nand not\n${JSON.stringify(expected)}`,
          )
      }
    }
  }
}

/**
 * How long one client asks in one go at the most, so that a question which takes a second is asked a few times only.
 */
const PATIENCE = 2_000

async function oneClient(contender: Contender, bodies: readonly string[]): Promise<number[]> {
  const taken: number[] = []
  const until = performance.now() + PATIENCE
  for (const body of bodies) {
    if (performance.now() > until) break
    const start = performance.now()
    await contender.send(body)
    taken.push(performance.now() - start)
  }
  return taken
}

/** Requests a second that `clients` clients get answered, each asking again as soon as it has its answer. */
async function manyClients(
  contender: Contender,
  bodies: readonly string[],
  { clients, stretch }: Pick<Effort, 'clients' | 'stretch'>,
): Promise<number> {
  let asked = 0
  const start = performance.now()
  const until = start + stretch
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (performance.now() < until) await contender.send(bodies[asked++ % bodies.length] ?? '')
    }),
  )
  return (asked / (performance.now() - start)) * 1_000
}

/** Measures all contenders in turn within every round, so that what else the machine does falls on all alike. */
export async function measure(
  questions: readonly Question[],
  contenders: readonly Contender[],
  records: Records,
  effort: Effort,
  say: (line: string) => void,
): Promise<Measured[]> {
  const measured: Measured[] = []
  for (const question of questions) {
    const able = contenders.filter((one) => one.can(question))
    const source = values(question, records)
    const batch = (contender: Contender, variables: readonly Variables[]): string[] =>
      variables.map((one) => contender.body(question, one))
    const some = (count: number): Variables[] => Array.from({ length: count }, () => next(source))
    const [first, warm] = [some(effort.requests), { clients: effort.clients, stretch: effort.warmUp }]
    for (const contender of able) await manyClients(contender, batch(contender, first), warm)
    const taken = new Map(able.map(({ name }) => [name, { single: [] as number[], many: [] as number[] }]))
    for (let round = 0; round < effort.rounds; round += 1) {
      const variables = some(effort.requests)
      const inTurn = round % 2 === 0 ? able : able.toReversed()
      for (const contender of inTurn)
        taken.get(contender.name)?.single.push(...(await oneClient(contender, batch(contender, variables))))
      if (effort.stretch > 0)
        for (const contender of inTurn)
          taken.get(contender.name)?.many.push(await manyClients(contender, batch(contender, variables), effort))
    }
    const row = {
      question,
      p50: new Map([...taken].map(([name, { single }]) => [name, median(single)])),
      throughput: new Map([...taken].map(([name, { many }]) => [name, median(many)])),
    }
    say(
      `${question.name}: ${[...row.p50].map(([name, p50]) => `${name} ${p50.toFixed(2)} ms, ${Math.round(row.throughput.get(name) ?? 0)}/s`).join('; ')}`,
    )
    measured.push(row)
  }
  return measured
}
