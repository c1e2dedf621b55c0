import type { Standing } from './compose.ts'
import type { Composed } from './composed.ts'
import type { Subject } from './subject.ts'

/** One picture, or the steps of a story together. */
export type Task = { readonly subject: Subject } | { readonly steps: readonly Subject[] }

type Reply =
  | { readonly number: number; readonly answer: Composed | Standing }
  | { readonly number: number; readonly error: string }

interface Waiting {
  readonly task: Task
  readonly answer: (reply: Reply) => void
}

/** Composes in a worker, which is started when it is first needed. */
export class ComposeWorker {
  #worker: Worker | null = null
  #working: Waiting | null = null
  #waiting: readonly Waiting[] = []
  #number = 0

  /** Of several calls for subjects that wait for their turn only the last is composed; the others never settle. */
  compose(subject: Subject): Promise<Composed> {
    return this.#run({ subject })
  }

  composeSteps(steps: readonly Subject[]): Promise<Standing> {
    return this.#run({ steps })
  }

  destroy(): void {
    this.#worker?.terminate()
  }

  #run<Answer>(task: Task): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const answer = (reply: Reply) => {
        if ('answer' in reply) resolve(reply.answer as Answer)
        else reject(new Error(`The picture could not be composed: ${reply.error}. Reload to try again.`))
      }
      if (this.#working === null) this.#begin({ task, answer })
      else
        this.#waiting = [...this.#waiting.filter((other) => 'steps' in task || 'steps' in other.task), { task, answer }]
    })
  }

  #begin(next: Waiting | null): void {
    this.#working = next
    if (next === null) return
    this.#worker ??= new Worker(new URL('./compose.worker.ts', import.meta.url), { type: 'module' })
    this.#number += 1
    this.#worker.onmessage = ({ data }: MessageEvent<Reply>) => {
      if (data.number === this.#number) this.#end(next, data)
    }
    this.#worker.onerror = ({ message }) => {
      this.#worker?.terminate()
      this.#worker = null
      this.#end(next, { number: this.#number, error: message })
    }
    this.#worker.postMessage({ number: this.#number, task: next.task })
  }

  #end({ answer }: Waiting, reply: Reply): void {
    const [after = null, ...rest] = this.#waiting
    this.#waiting = rest
    this.#begin(after)
    answer(reply)
  }
}
