import type { BroughtIn } from './bring-in.ts'

const counted = (count: number, what: string): string => `${count.toLocaleString('en-GB')} ${what}`

/** How many pairs that may be the same are listed. */
const LISTED = 3

/** What came of an import, in lines for a person. */
export function outcomeLines({ set, outcome, formats, changes, joined, likely, report }: BroughtIn): string[] {
  if (outcome === 'UNCHANGED') return [`${set}: these very files are in already; nothing changed.`]
  const { added, changed, same, removed } = changes
  const told = [counted(added, 'new'), counted(changed, 'changed'), counted(same, 'the same'), counted(removed, 'gone')]
  return [
    `${set} (${formats.join(', ')})`,
    ...(report?.lines() ?? []),
    ...(joined.size === 0 ? [] : [`Joined with what was known already: ${joined.size}, such as ${examples(joined)}.`]),
    ...(likely.length === 0
      ? []
      : [
          `May be the same as something known, and stay apart: ${likely.length}.`,
          ...likely.slice(0, LISTED).map(({ id, other, because }) => `    ${id} and ${other}: ${because}`),
          'To say what they are: npm run matches',
        ]),
    `${outcome === 'DRY_RUN' ? 'It would be' : 'It is in'}: ${told.join(', ')}.`,
    ...(outcome === 'DRY_RUN' ? [] : [`To take it away again: npm run sets -- remove ${set}`]),
  ]
}

const examples = (joined: ReadonlyMap<string, string>): string =>
  [...joined]
    .slice(0, LISTED)
    .map(([own, other]) => `${own} is ${other}`)
    .join(', ')

/** The same for a program. */
export const reportOf = ({ set, outcome, formats, changes, joined, likely, report }: BroughtIn) => ({
  set,
  outcome,
  formats,
  changes,
  joined: Object.fromEntries(joined),
  likely,
  ...report?.json(),
})
