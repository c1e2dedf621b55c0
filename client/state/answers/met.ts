import { type ReadonlySignal, signal } from '@preact/signals'
import type { EntitySummary } from '../../api/fragments.ts'

/** Every entity met so far. */
export interface Met {
  /** By id. */
  readonly entities: ReadonlySignal<ReadonlyMap<string, EntitySummary>>
  /** Keeps entities that came by another way, so that they can be drawn at once. */
  learn(entities: readonly EntitySummary[]): void
  /** Forgets what is no more. */
  forget(ids: readonly string[]): void
}

/** Nobody has been met yet. */
export function createMet(): Met {
  const entities = signal<ReadonlyMap<string, EntitySummary>>(new Map())
  return {
    entities,
    learn(met) {
      if (met.length > 0)
        entities.value = new Map([...entities.peek(), ...met.map((entity) => [entity.id, entity] as const)])
    },
    forget(ids) {
      entities.value = new Map([...entities.peek()].filter(([id]) => !ids.includes(id)))
    },
  }
}
