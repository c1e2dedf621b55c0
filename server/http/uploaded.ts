import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Busboy, type BusboyInstance } from '@fastify/busboy'
import type { Input } from '../../seed/formats/open.ts'
import { Refusal } from '../refusal.ts'

/** What came with a form: files on disk, and fields. */
export interface Uploaded {
  readonly inputs: readonly Input[]
  readonly fields: ReadonlyMap<string, string>
  remove(): void
}

/** Bytes of a file, files and letters of a field that one request may bring. */
const LIMITS = { fileSize: 4_000_000_000, files: 100, fields: 20, fieldSize: 1_000_000, fieldNameSize: 100, parts: 120 }

function formOf(request: IncomingMessage): BusboyInstance {
  const type = request.headers['content-type'] ?? ''
  if (!/^multipart\/form-data;/i.test(type))
    throw new Refusal('Send files as multipart/form-data, such as: curl -F file=@councillors.csv …/imports')
  try {
    return new Busboy({ headers: { ...request.headers, 'content-type': type }, limits: LIMITS })
  } catch (error) {
    throw new Refusal(`The form cannot be read: ${error instanceof Error ? error.message : error}.`)
  }
}

/**
 * Takes a form from a request, its files onto disk as they come and never whole into memory. Throws Refusal for what
 * cannot be read, and where it is more than a request may bring.
 */
export async function uploaded(request: IncomingMessage): Promise<Uploaded> {
  const form = formOf(request)
  const folder = mkdtempSync(join(tmpdir(), 'moothall-upload-'))
  const remove = (): void => rmSync(folder, { recursive: true, force: true })
  const inputs: Input[] = []
  const fields = new Map<string, string>()
  const written: Promise<void>[] = []
  form.on('field', (name, value) => fields.set(name, value))
  form.on('file', (_name, file: Readable & { truncated?: boolean }, filename) => {
    const path = join(folder, String(written.length))
    const shown = basename(filename.replaceAll('\\', '/')) || 'file'
    inputs.push({ path, shown })
    written.push(
      pipeline(file, createWriteStream(path, { mode: 0o600 })).then(() => {
        if (file.truncated === true) throw new Refusal(`${shown} is longer than ${LIMITS.fileSize} bytes.`)
      }),
    )
  })
  const tooMany = new Promise<never>((_, fail) => {
    for (const limit of ['partsLimit', 'filesLimit', 'fieldsLimit'] as const)
      form.once(limit, () => fail(new Refusal('The form has more parts than are read. Send fewer files at a time.')))
  })
  try {
    // A body that is cut off or no form at all may end without a word from the reader of forms.
    await Promise.race([pipeline(request, form), tooMany])
    await Promise.all(written)
    if (inputs.length === 0) throw new Refusal("The form has no file. Send at least one, as the field 'file'.")
    return { inputs, fields, remove }
  } catch (error) {
    await Promise.allSettled(written)
    remove()
    if (error instanceof Refusal) throw error
    throw new Refusal(`The form cannot be read: ${error instanceof Error ? error.message : error}.`)
  }
}
