import { statSync } from 'node:fs'
import { basename } from 'node:path'
import { slug } from '../../schema/ids.ts'
import type { Input } from '../../seed/formats/open.ts'
import { FORMATS, type Format } from '../../seed/formats/recognise.ts'
import type { Mapped } from '../../seed/mapping.ts'
import { Refusal } from '../refusal.ts'
import { derivingFingerprint, SHIPPED } from '../start/shipped-fingerprint.ts'
import type { Asked } from './bring-in.ts'

/** What somebody says of an import, by whichever door it comes. */
export interface Wanted extends Mapped {
  readonly name?: string
  readonly format?: string
  readonly dryRun?: boolean
  readonly strict?: boolean
}

/** The short name of a set, from what it is called. Throws Refusal for one that is empty or taken. */
export function setNameOf(called: string): string {
  const short = slug(called).slice(0, 40).replace(/-+$/, '')
  if (short === '') throw new Refusal(`'${called}' has no letter or digit to name a set by. Give it another name.`)
  if (short === SHIPPED) throw new Refusal(`'${SHIPPED}' is the name of the papers that ship. Give it another name.`)
  return short
}

/** A format by its name. Throws Refusal for one that is not read. */
export function formatOf(given: string): Format {
  const found = (Object.keys(FORMATS) as Format[]).find((name) => name === given)
  if (found !== undefined) return found
  throw new Refusal(`No format is called ${given}; there are ${Object.keys(FORMATS).join(', ')}.`)
}

/** What is asked for, with what a mapping says of the set. Throws Refusal. */
export function askedOf(wanted: Wanted, inputs: readonly Input[]): Asked {
  const { name, format, mappings, dryRun, strict } = wanted
  const mapping = wanted.mapping ?? (mappings?.size === 1 ? [...mappings.values()][0] : undefined)
  const called = name ?? mapping?.name ?? basename(inputs[0]?.shown ?? '').replace(/(\.[^.]*)?(\.gz)?$/i, '')
  const { licence, publisher, url, published } = mapping ?? {}
  // When a file was written it was out; a day that the mapping gives is better.
  const newest = Math.max(...inputs.map(({ path }) => statSync(path).mtimeMs))
  return {
    inputs,
    set: setNameOf(called),
    about: {
      name: called,
      fetchedAt: new Date().toISOString(),
      ...(licence === undefined ? {} : { licence }),
      ...(publisher === undefined ? {} : { publisher }),
      ...(url === undefined ? {} : { url }),
    },
    published: published ?? `[..${new Date(newest).toISOString().slice(0, 10)}]`,
    ...(format === undefined ? {} : { format: formatOf(format) }),
    ...(mapping === undefined ? {} : { mapping }),
    ...(mappings === undefined ? {} : { mappings }),
    dryRun: dryRun ?? false,
    strict: strict ?? false,
    version: derivingFingerprint(),
  }
}
