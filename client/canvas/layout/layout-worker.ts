import type { LayoutTask, Places } from './layout-task.ts'

/** Lays out in a worker. A new task makes an unfinished one stop: its promise never settles. */
export interface LayoutWorker {
  run(task: LayoutTask): Promise<Places>
  destroy(): void
}

type Reply = { readonly number: number; readonly places: Places } | { readonly number: number; readonly error: string }

const start = (): Worker => new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' })

/** The worker is started at the first task and started anew only when an unfinished task has to be stopped. */
export function createLayoutWorker(): LayoutWorker {
  let worker: Worker | null = null
  let busy = false
  let last = 0
  return {
    run(task) {
      if (busy) {
        worker?.terminate()
        worker = null
      }
      const ours = worker ?? start()
      worker = ours
      busy = true
      last += 1
      const number = last
      return new Promise((resolve, reject) => {
        ours.onmessage = ({ data }: MessageEvent<Reply>) => {
          if (data.number !== last) return
          busy = false
          if ('places' in data) resolve(data.places)
          else reject(new Error(`The layout could not be worked out: ${data.error}`))
        }
        ours.onerror = (event) => {
          // The worker itself could not be loaded or broke: the next task gets a new one.
          ours.terminate()
          worker = null
          busy = false
          reject(
            new Error(
              `The layout could not be worked out${event.message ? `: ${event.message}` : ''}. Try ‘Lay ` +
                'out anew’ in the menu, or reload.',
            ),
          )
        }
        ours.postMessage({ number, task })
      })
    },
    destroy: () => worker?.terminate(),
  }
}
