import { createReadStream, createWriteStream, statSync } from 'node:fs'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { Unreadable } from '../unreadable.ts'
import { checkSize } from './archive.ts'

/** How an archive of several files says what it is, and where (POSIX ustar). */
const [TAR, AT] = ['ustar', 257]

/** Looks at what is unpacked as it passes by. */
function checked(shown: string, size: number): Transform {
  let bytes = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const isTar = bytes === 0 && chunk.subarray(AT, AT + TAR.length).toString('latin1') === TAR
      bytes += chunk.length
      try {
        if (isTar) throw new Unreadable(shown, 'is an archive of several files (tar). Unpack it, and give its files.')
        // So many bytes at least.
        checkSize(shown, bytes, size)
        done(null, chunk)
      } catch (error) {
        done(error as Error)
      }
    },
  })
}

/** Unpacks a file that is packed with gzip to another. Throws Unreadable where it is broken or a trap. */
export async function gunzip(path: string, to: string, shown: string): Promise<void> {
  try {
    await pipeline(
      createReadStream(path),
      createGunzip(),
      checked(shown, statSync(path).size),
      createWriteStream(to, { mode: 0o600 }),
    )
  } catch (error) {
    if (error instanceof Unreadable) throw error
    throw new Unreadable(
      shown,
      `is packed with gzip, and broken or cut off (${(error as Error).message}). Get it anew.`,
    )
  }
}
