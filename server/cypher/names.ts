import type { Statement } from './statement.ts'

/** The name of an entity that exists. */
export interface NameRow {
  readonly id: string
  readonly name: string
}

export const names = 'UNWIND $ids AS id MATCH (n:Entity {id: id}) RETURN id, n.name AS name'

/** What the sweep test explains and runs. @public */
export const examples: readonly Statement[] = [{ name: 'names', text: names, example: { ids: ['org:ofsted'] } }]
