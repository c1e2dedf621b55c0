import type { Records } from '../../seed/records.ts'
import { type Contender, startContender } from './contenders.ts'
import { filledNeo4j } from './database.ts'
import { region, SIZE } from './generate.ts'
import { measure } from './measure.ts'
import { questions } from './questions.ts'
import { growthTable } from './report.ts'

/** Many short rounds, so that both databases are asked within the same second. */
const EFFORT = { rounds: 50, requests: 6, stretch: 0, clients: 1, warmUp: 1_000 }
const HUBS = [50, 50_000]
const hubOf = (size: number): string => `org:hub-${size}`

/** A region with two bodies more: one of 50 members and one of 50,000. */
function withHubs(records: Records): Records {
  const [body, membership] = [records.organizations[0], records.memberships[0]]
  if (body === undefined || membership === undefined) throw new TypeError('The region is empty')
  const { post: _post, end: _end, ...like } = membership
  // All of them hold on any day that is asked for, so that both bodies fill the same page.
  const memberships = HUBS.flatMap((size) =>
    Array.from({ length: size }, (_, index) => ({
      ...like,
      id: `${membership.id}-hub-${size}-${index}`,
      organization: hubOf(size),
      member: records.people[index % records.people.length]?.id,
      start: '2005',
    })),
  )
  const organizations = HUBS.map((size) => ({ ...body, id: hubOf(size), name: `Body of ${size}` }))
  return {
    ...records,
    organizations: [...records.organizations, ...organizations],
    memberships: [...records.memberships, ...memberships],
  } as Records
}

function* regions(count: number): Generator<Records> {
  for (let number = 0; number < count; number += 1)
    yield number === 0 ? withHubs(region(0, SIZE)) : region(number, SIZE)
}

const named = (name: string, contender: Contender): Contender => ({ ...contender, name })
const asking = (size: number, contender: Contender): Contender => ({
  ...named(`hub of ${size}`, contender),
  body: (question, variables) => contender.body(question, { ...variables, id: hubOf(size) }),
})

/**
 * Asks one region alone, and the same region among `count`, the same questions in turn; then a hub of 50 and one of
 * 50,000. Tables of how much longer it takes.
 */
export async function measureScale(
  count: number,
  say: (line: string) => void,
): Promise<{ readonly scale: string; readonly hubs: string }> {
  const small = await filledNeo4j(regions(1), say)
  const large = await filledNeo4j(regions(count), say)
  say(large.size)
  const contenders: Contender[] = []
  try {
    const [alone, among] = [
      named('alone', await startContender('product', small.connection)),
      named('among', await startContender('product', large.connection)),
    ]
    contenders.push(alone, among)
    const records = region(0, SIZE)
    const grown = await measure(questions, [alone, among], records, EFFORT, say)
    const hubs = await measure(
      questions.filter(({ name }) => name === 'neighbourhood'),
      HUBS.map((size) => asking(size, among)),
      records,
      EFFORT,
      say,
    )
    return {
      scale:
        `${large.size}, beside ` +
        `${small.size}.\n\n${growthTable(grown.map(({ question, p50 }) => ({ asks: question.asks, from: p50.get('alone'), to: p50.get('among') })))}`,
      hubs: growthTable(
        hubs.map(({ question, p50 }) => ({
          asks: question.asks,
          from: p50.get('hub of 50'),
          to: p50.get('hub of 50000'),
        })),
      ),
    }
  } finally {
    for (const contender of contenders) contender.stop()
    await small.stop()
    await large.stop()
  }
}
