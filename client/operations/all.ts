import { adding } from './add-data.ts'
import { arranging } from './arrange.ts'
import { connecting } from './connect.ts'
import { going } from './go.ts'
import { grouping } from './groups.ts'
import { growing, removing } from './grow.ts'
import { keeping } from './keep.ts'
import { looking, timing } from './look.ts'
import type { Operation } from './operation.ts'
import { ofSets } from './sets.ts'
import { walking } from './walk.ts'

/** Everything a person can do to a picture, in the order in which menus and help show it. */
export const operations: readonly Operation[] = [
  ...looking,
  ...walking,
  ...grouping,
  ...growing,
  ...connecting,
  ...removing,
  ...timing,
  ...arranging,
  ...keeping,
  ...going,
  ...adding,
  ...ofSets,
]

/** The operation with this id. Throws for one that is not in the table: ids are written in code only. */
export function operation(id: string): Operation {
  const found = operations.find((candidate) => candidate.id === id)
  if (found === undefined) throw new Error(`No operation is called '${id}'.`)
  return found
}
