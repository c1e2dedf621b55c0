import { createReadStream, statSync } from 'node:fs'
import { posix } from 'node:path'
import type { Issue } from '../../issue.ts'
import { DESCRIPTOR } from '../../out/table-package.ts'
import { type Input, nameOf } from '../open.ts'
import { decoded } from '../text-of-file.ts'
import { type Described, describedIn, filesNamed } from './described.ts'

/** Bytes of the longest description that is looked at. */
const LONGEST = 10_000_000

const asPosix = ({ shown }: Input): string => shown.replaceAll('\\', '/')
const folderOf = (input: Input): string => posix.dirname(asPosix(input))

/** What a file says of a package; undefined for one that describes none. */
async function describedBy(input: Input): Promise<Described | undefined> {
  if (posix.basename(asPosix(input)) !== DESCRIPTOR || statSync(input.path).size > LONGEST) return undefined
  let text = ''
  for await (const piece of decoded(createReadStream(input.path))) text += piece
  return describedIn(text)
}

const notNamed = (input: Input): Issue => ({
  file: nameOf(input),
  line: 1,
  severity: 'WARNING',
  what: `is not named by the ${DESCRIPTOR} beside it`,
  why: 'What belongs to a package that says; the file is left out',
  todo: 'Bring it in by itself',
})

/** A package of ours as one input, and what of the others is then no input of its own. */
function asOne(input: Input, described: Described, others: readonly Input[]): { one: Input; gone: readonly Input[] } {
  const folder = folderOf(input)
  const near = others.filter(({ within }) => within === input.within)
  const given = new Map(near.toReversed().map((other) => [posix.relative(folder, asPosix(other)), other]))
  const { used, files, issues, credit } = filesNamed(described, { shown: nameOf(input), given, nameOf })
  const left = near.filter((other) => folderOf(other) === folder && !used.has(other))
  return {
    one: { ...input, tables: { files, issues: [...issues, ...left.map(notNamed)], credit } },
    gone: [...used, ...left],
  }
}

/**
 * Files with those together as one that are a package of tables of ours: what its datapackage.json names and lies
 * beside it. Of somebody else's package the tables stay files like any other, and its description, which holds no
 * records, goes.
 */
export async function packagesTogether(inputs: readonly Input[]): Promise<readonly Input[]> {
  let all = inputs
  for (const input of inputs) {
    const described = all.includes(input) ? await describedBy(input) : undefined
    if (described === undefined) continue
    const others = all.filter((other) => other !== input)
    if (described.isOurs) {
      const { one, gone } = asOne(
        input,
        described,
        others.filter(({ tables }) => tables === undefined),
      )
      all = all.flatMap((other) => (other === input ? one : gone.includes(other) ? [] : other))
    } else if (others.length > 0) all = others
  }
  return all
}
