import { createReadStream } from 'node:fs'
import process from 'node:process'
import { jsonLinesFile } from '../../seed/formats/json-lines.ts'
import { Stream } from '../../seed/stream.ts'

/** What is measured of a file of JSON lines, each in a process of its own. */
const stages = {
  /** Its bytes as lines, and each line by `JSON.parse`: what everything else is compared with. */
  parse: async (file: string): Promise<void> => {
    const decoder = new TextDecoder()
    let rest = ''
    for await (const chunk of createReadStream(file, { highWaterMark: 262_144 })) {
      const lines = (rest + decoder.decode(chunk as Uint8Array, { stream: true })).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) JSON.parse(line)
    }
  },
  /** Read as records: each is checked by itself. */
  read: async (file: string): Promise<void> => {
    for await (const _ of jsonLinesFile(file).read());
  },
  /** Through all rules: what its records say of each other. */
  rules: async (file: string): Promise<void> => {
    for await (const _ of (await Stream.of(jsonLinesFile(file))).issues());
  },
  /** Through all rules and into rows. */
  rows: async (file: string): Promise<void> => {
    const stream = await Stream.of(jsonLinesFile(file))
    for await (const _ of stream.issuesAndRows());
  },
} as const

export type Stage = keyof typeof stages

const [stage = '', file = ''] = process.argv.slice(2)
const run = stages[stage as Stage]
const before = process.cpuUsage()
await run(file)
const { user, system } = process.cpuUsage(before)
console.log(
  JSON.stringify({ seconds: (user + system) / 1e6, megabytes: (process.resourceUsage().maxRSS * 1024) / 1e6 }),
)
