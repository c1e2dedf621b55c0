import type { Standing } from './compose.ts'
import type { Composed } from './composed.ts'
import type { Subject } from './subject.ts'

/** One picture, or the steps of a story together. */
export type Task = { readonly subject: Subject } | { readonly steps: readonly Subject[] }

type Reply =
  | { readonly number: number; readonly answer: Composed | Standing }
  | { readonly number: number; readonly error: string }

/** Composes in a worker, which is started when it is first needed. */
export interface ComposeWorker {
  /** Of several calls for subjects that wait for their turn only the last is composed; the others never settle. */
  compose(subject: Subject): Promise<Composed>
  composeSteps(steps: readonly Subject[]): Promise<Standing>
  destroy(): void
}

interface Waiting {
  readonly task: Task
  readonly answer: (reply: Reply) => void
}

export function createComposeWorker(): ComposeWorker {
  let worker: Worker | null = null
  let working: Waiting | null = null
  let waiting: readonly Waiting[] = []
  let number = 0
  const begin = (next: Waiting | null) => {
    working = next
    if (next === null) return
    worker ??= new Worker(new URL('./compose.worker.ts', import.meta.url), { type: 'module' })
    const end = (reply: Reply) => {
      const { answer } = next
      const [after = null, ...rest] = waiting
      waiting = rest
      begin(after)
      answer(reply)
    }
    number += 1
    worker.onmessage = ({ data }: MessageEvent<Reply>) => {
      if (data.number === number) end(data)
    }
    worker.onerror = ({ message }) => {
      worker?.terminate()
      worker = null
      end({ number, error: message })
    }
    worker.postMessage({ number, task: next.task })
  }
  const run = <Answer>(task: Task): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const answer = (reply: Reply) => {
        if ('answer' in reply) resolve(reply.answer as Answer)
        else reject(new Error(`The picture could not be composed: ${reply.error}. Reload to try again.`))
      }
      if (working === null) begin({ task, answer })
      else waiting = [...waiting.filter((other) => 'steps' in task || 'steps' in other.task), { task, answer }]
    })
  return {
    compose: (subject) => run({ subject }),
    composeSteps: (steps) => run({ steps }),
    destroy: () => worker?.terminate(),
  }
}
