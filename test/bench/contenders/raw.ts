import neo4j from 'neo4j-driver'
import { questions } from '../questions.ts'
import type { Variables } from '../question.ts'
import { bodyOf, connection, listen } from './contender.ts'

const driver = neo4j.driver(connection.uri, neo4j.auth.basic(connection.username, connection.password), {
  disableLosslessIntegers: true,
})
const byName = new Map(questions.map((question) => [question.name, question]))

async function answer(body: string): Promise<string> {
  const { name, variables } = JSON.parse(body) as { name: string; variables: Variables }
  const question = byName.get(name)
  if (question === undefined) throw new Error(`There is no question ${name}`)
  const session = driver.session({ defaultAccessMode: 'READ' })
  try {
    const { records } = await session.run(question.raw.cypher, question.raw.parameters(variables))
    return JSON.stringify({
      data: question.raw.data(
        records.map((record) => record.toObject()),
        variables,
      ),
    })
  } finally {
    await session.close()
  }
}

listen(async (request, response) => {
  const body = await answer(await bodyOf(request))
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) })
  response.end(body)
})
