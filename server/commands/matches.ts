import process from 'node:process'
import { parseArgs } from 'node:util'
import type { Decision } from '../../seed/matches.ts'
import { readConfig } from '../config.ts'
import { Refusal } from '../refusal.ts'
import { Decisions } from '../sets/decisions.ts'
import { runCommand } from './run-command.ts'

const USAGE = `npm run matches                       lists pairs of imports that may be the same and were not decided
npm run matches -- same ID OTHER      they are one: joined when the set is brought in again
npm run matches -- different ID OTHER they are two, and stay so
npm run matches -- later ID OTHER     to be asked again; kept apart until then
npm run matches -- decided            lists what was decided`

const WORDS: Readonly<Record<string, Decision>> = { same: 'SAME', different: 'DIFFERENT', later: 'LATER' }

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

function list(decisions: Decisions, isDecided: boolean): void {
  const pairs = decisions.all().filter(({ decision }) => (decision !== undefined && decision !== 'LATER') === isDecided)
  for (const { id, other, because, against, decision } of pairs) {
    say(`${id}  ${other}${decision === undefined ? '' : `  ${decision.toLowerCase()}`}`)
    say(`    for: ${because}${against === undefined ? '' : `; against: ${against}`}`)
  }
  if (pairs.length === 0) say(isDecided ? 'Nothing was decided.' : 'There is nothing to decide.')
}

await runCommand(async () => {
  const [word = 'open', id = '', other = '', ...more] = parseArgs({ allowPositionals: true }).positionals
  const decisions = new Decisions(readConfig(process.env).dataDir)
  const decision = WORDS[word]
  if (word === 'open' || word === 'decided') return list(decisions, word === 'decided')
  if (decision === undefined || other === '' || more.length > 0) throw new Refusal(USAGE)
  decisions.decide(id, other, decision)
  say(`Remembered. It counts from the next time that the set is brought in.`)
})
