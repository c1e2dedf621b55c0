import type { Asking } from '../asking.ts'
import { badUserInput } from '../errors.ts'
import { type Import, isMeant } from '../sets/imports.ts'
import { setsByName } from './sets.ts'

type Args = Readonly<Record<string, unknown>>

const counted = (counts: Readonly<Record<string, number>> = {}) =>
  Object.entries(counts).map(([key, count]) => ({ key, count }))

/** An import as the API gives it. */
async function told({ id, state, done, all, message, lines = [], report }: Import, asking: Asking) {
  const sets = report === undefined ? undefined : await setsByName(asking)
  return {
    key: id,
    state,
    done,
    all,
    message,
    lines,
    set: report === undefined ? null : (sets?.get(report.set) ?? null),
    outcome: report?.outcome,
    changes: report?.changes,
    taken: counted(report?.taken),
    leftOut: counted(report?.leftOut),
    joined: Object.entries(report?.joined ?? {}).map(([own, known]) => ({ own, known })),
    complaints: (report?.complaints ?? []).map(({ examples, ...complaint }) => ({
      ...complaint,
      places: examples.map(({ file, line, at }) => (at === undefined ? `${file}:${line}` : `${file}, ${at}`)),
    })),
  }
}

/** How far an import is, and what came of it; null where none of this id is known. */
export async function importOf(_parent: unknown, { id }: Args, asking: Asking) {
  const found = asking.imports.find(String(id))
  return found === undefined ? null : told(found, asking)
}

/** Takes what an import brought away. Throws BAD_USER_INPUT for a set that is not there, or that ships. */
export async function undoImport(_parent: unknown, { input }: Args, { imports }: Asking) {
  const { set } = input as { readonly set: string }
  try {
    return { set: set.replace(/^set:/, ''), message: await imports.undo(set) }
  } catch (error) {
    throw isMeant(error) ? badUserInput(error.message) : error
  }
}
