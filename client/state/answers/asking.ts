import type { ReadonlySignal } from '@preact/signals'
import type { Api } from '../../api/api.ts'
import type { recordOf } from '../view/times.ts'
import type { View } from '../view/view.ts'
import type { Connection } from './connection.ts'
import type { Met } from './met.ts'

/** What all questions have in common: whom they ask, and what of the scene they are about. */
export interface Asking {
  readonly api: Api
  readonly connection: Connection
  readonly met: Met
  readonly view: ReadonlySignal<View>
  /** Ids of the picture's nodes. */
  readonly nodes: ReadonlySignal<readonly string[]>
  /** ISO day of the picture. */
  readonly day: ReadonlySignal<string>
  readonly record: ReadonlySignal<ReturnType<typeof recordOf>>
}

/** Milliseconds that a date may go on moving before answers that depend on it are asked for anew. */
export const REST = 200
