import { Agent, get } from 'node:http'
import { setTimeout as after } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'

/**
 * Asks for /healthz until it is told to end, and answers with the slowest, in milliseconds. In a thread of its own: one
 * that asks thousands of questions a second would measure how late it is itself.
 */
const { address } = workerData as { address: string }
const agent = new Agent({ keepAlive: true })

const once = (): Promise<number> =>
  new Promise((resolve) => {
    const start = performance.now()
    get(`${address}/healthz`, { agent }, (response) => {
      response.resume()
      response.on('end', () =>
        resolve(response.statusCode === 200 ? performance.now() - start : Number.POSITIVE_INFINITY),
      )
    }).on('error', () => resolve(Number.POSITIVE_INFINITY))
  })

let over = false
parentPort?.once('message', () => {
  over = true
})
let slowest = 0
while (!over) {
  slowest = Math.max(slowest, await once())
  await after(20)
}
agent.destroy()
parentPort?.postMessage(slowest)
