import { fork } from 'node:child_process'
import { once } from 'node:events'
import { Agent, request } from 'node:http'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import type { Connection } from '../../server/database/database.ts'
import { peerQuestions } from './peer-questions.ts'
import type { Question, Variables } from './question.ts'

/** A server to be measured, in a process of its own. */
export interface Contender {
  readonly name: string
  /** Whether it can be asked this question. */
  can(question: Question): boolean
  /** The body of the request that asks it. */
  body(question: Question, variables: Variables): string
  /** Sends a body and gives the text that comes back. Throws when it is not answered with 200. */
  send(body: string): Promise<string>
  /** Where it listens. */
  readonly address: string
  /** The memory that it holds, once it has thrown away what it does not need. */
  megabytes(): Promise<number>
  /** The common form of its answer. */
  data(question: Question, variables: Variables, text: string): unknown
  stop(): void
}

type Asked = Pick<Contender, 'can' | 'body' | 'data'>

function dataOf(text: string): unknown {
  const { data, errors } = JSON.parse(text) as { data: unknown; errors?: unknown }
  if (errors !== undefined) throw new Error(text)
  return data
}

const always = (): boolean => true
const graphqlBody = (query: string, variables: Variables): string => JSON.stringify({ query, variables })

const kinds: Readonly<Record<'raw' | 'product' | 'peer', Asked & { path: string; script: string }>> = {
  raw: {
    script: 'raw',
    path: '/',
    can: always,
    body: ({ name }, variables) => JSON.stringify({ name, variables }),
    data: (_question, _variables, text) => dataOf(text),
  },
  product: {
    script: 'product',
    path: '/graphql',
    can: always,
    body: ({ graphql }, variables) => graphqlBody(graphql, variables),
    data: (_question, _variables, text) => dataOf(text),
  },
  peer: {
    script: 'peer',
    path: '/graphql',
    can: ({ name }) => name in peerQuestions,
    body: ({ name }, variables) =>
      graphqlBody(peerQuestions[name]?.graphql ?? '', peerQuestions[name]?.variables(variables) ?? {}),
    data: ({ name }, variables, text) => peerQuestions[name]?.data(dataOf(text), variables),
  },
}

/** Starts one, and resolves when it listens. */
export async function startContender(name: keyof typeof kinds, neo4j: Connection): Promise<Contender> {
  const { script, path, ...asked } = kinds[name]
  const child = fork(fileURLToPath(new URL(`contenders/${script}.ts`, import.meta.url)), {
    env: { ...process.env, BENCH_NEO4J: JSON.stringify(neo4j) },
    execArgv: [...process.execArgv, '--expose-gc'],
  })
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`The contender '${name}' ended with code ${code} before it listened.`)
  })
  const [address] = (await Promise.race([once(child, 'message'), ended])) as [string]
  ended.catch(() => {})
  const agent = new Agent({ keepAlive: true })
  const { port } = new URL(address)
  const send = (body: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const asking = request(
        {
          agent,
          host: '127.0.0.1',
          port,
          path,
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            accept: 'application/json',
            'content-length': Buffer.byteLength(body),
          },
        },
        (response) => {
          let text = ''
          response.setEncoding('utf8')
          response.on('data', (chunk: string) => {
            text += chunk
          })
          response.on('end', () =>
            response.statusCode === 200
              ? resolve(text)
              : reject(new Error(`${name} answers ${response.statusCode}: ${text}`)),
          )
          response.on('error', reject)
        },
      )
      // A server closes a connection that rests; what is sent over it just then was not read, and may be sent again.
      asking.on('error', (error) => (asking.reusedSocket ? send(body).then(resolve, reject) : reject(error)))
      asking.end(body)
    })
  return {
    name,
    ...asked,
    address,
    send,
    async megabytes() {
      child.send('memory')
      const [bytes] = (await once(child, 'message')) as [number]
      return bytes / 1e6
    },
    stop() {
      agent.destroy()
      child.kill()
    },
  }
}
