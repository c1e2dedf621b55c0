import { connect, createServer, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'
import { afterAll } from 'vitest'

/** A way to another server on which each word can be made to take longer. */
export interface SlowWay {
  readonly port: number
  /** Milliseconds that all that comes back from now on takes longer. */
  delay(ms: number): void
}

/** Opens a way to a port of this machine, until the file's tests are over. */
export async function slowWay(to: number): Promise<SlowWay> {
  let delayMs = 0
  const open = new Set<Socket>()
  const server = createServer((near) => {
    const far = connect(to, '127.0.0.1')
    for (const [end, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(end)
      end.on('error', () => other.destroy())
      end.on('close', () => {
        open.delete(end)
        other.destroy()
      })
    }
    near.pipe(far)
    far.on('data', (chunk: Buffer) => setTimeout(() => near.write(chunk), delayMs))
  })
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening)
  })
  afterAll(() => {
    server.close()
    for (const socket of open) socket.destroy()
  })
  return {
    port: (server.address() as AddressInfo).port,
    delay(ms) {
      delayMs = ms
    },
  }
}
