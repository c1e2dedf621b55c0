import { Dating } from './dating.ts'
import type { Issue, Place } from './issue.ts'
import { type Listed, listedOf } from './listed.ts'
import type { Seed } from './read.ts'
import { rules } from './rules.ts'
import type { Complaint, Judging, Rule, Subject } from './rules/rule.ts'

const NOWHERE: Place = { file: '(no file)', line: 1 }

const isOfGraph = (one: Subject): one is Listed => one.list !== 'stories' && one.list !== 'corrections'

/** Rules at work on records that come one by one: first all are gathered, then each is judged. */
export class Judges {
  readonly dating = new Dating()
  readonly #judges: readonly Judging[]
  readonly #gathering: readonly Judging[]
  readonly #placeOf: (id: string) => Place | undefined

  constructor(
    placeOf: (id: string) => Place | undefined,
    some: readonly Rule[] = rules,
    isDefined = (id: string): boolean => placeOf(id) !== undefined,
  ) {
    this.#placeOf = placeOf
    this.#judges = some.map((rule) => rule({ isDefined, dating: this.dating }))
    this.#gathering = this.#judges.filter(({ gather }) => gather !== undefined)
  }

  gather(one: Subject): void {
    if (isOfGraph(one)) this.dating.see(one)
    for (const judge of this.#gathering) judge.gather?.(one)
  }

  judge(one: Subject): Issue[] {
    const issues: Issue[] = []
    for (const { judge } of this.#judges)
      for (const complaint of judge(one)) issues.push(this.#issue(one.record.id, complaint))
    return issues
  }

  finish(): Issue[] {
    return this.#judges.flatMap(({ finish }) =>
      (finish?.() ?? []).map(({ record, ...complaint }) => this.#issue(record, complaint)),
    )
  }

  #issue(record: string, complaint: Complaint): Issue {
    return { ...(this.#placeOf(record) ?? NOWHERE), record, severity: 'ERROR', ...complaint }
  }
}

function* subjectsOf({ records, stories, corrections }: Seed): Generator<Subject> {
  yield* listedOf(records)
  for (const record of stories) yield { list: 'stories', record }
  for (const record of corrections) yield { list: 'corrections', record }
}

/** What breaks some rules in a seed, in the order of its records. */
export function judged(seed: Seed, some: readonly Rule[]): Issue[] {
  const judges = new Judges(seed.placeOf, some)
  for (const one of subjectsOf(seed)) judges.gather(one)
  const issues: Issue[] = []
  for (const one of subjectsOf(seed)) issues.push(...judges.judge(one))
  return [...issues, ...judges.finish()]
}

/** Everything that is wrong with a seed: what could not be read, then what breaks a rule, by file and line. */
export function issuesOf(seed: Seed): Issue[] {
  return [...seed.issues, ...judged(seed, rules)].sort((a, b) =>
    a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1,
  )
}
