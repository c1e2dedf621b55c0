import { type Day, isoDay } from '../../schema/time.ts'

interface DocumentRow {
  readonly knownFrom?: Day | null
  readonly passageLocators?: readonly string[] | null
  readonly passageNothing?: readonly string[] | null
  readonly cited?: readonly { readonly locator: string; readonly times: number }[]
}

export const document = {
  knownFrom: (row: DocumentRow) => (row.knownFrom == null ? null : isoDay(row.knownFrom)),
  passages: ({ passageLocators, passageNothing, cited }: DocumentRow) => {
    const times = new Map(cited?.map((passage) => [passage.locator, passage.times]))
    return (passageLocators ?? []).map((locator, position) => ({ locator, statementCount: times.get(locator) ?? 0, nothing: passageNothing?.[position] || null }))
  },
}
