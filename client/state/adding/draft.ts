import type { Mappings } from '../../api/imports.ts'

/** Where one is on the way from a file to its picture. */
export type Step = 'file' | 'columns' | 'check' | 'bring'

/** What somebody has chosen and said of it so far: all that is kept. */
export interface Draft {
  readonly files: readonly File[]
  /** What the data set is to be called. */
  readonly name: string
  /** What the columns of each table mean; null where nothing has been said, and for what is no table. */
  readonly mappings: Mappings | null
  readonly step: Step
  /** The import that was begun, by its id. */
  readonly job: string | null
}

export const emptyDraft: Draft = { files: [], name: '', mappings: null, step: 'file', job: null }
