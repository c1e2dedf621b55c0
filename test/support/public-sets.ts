import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './sources.ts'

const places = ['../shared/data', '../../shared/data'].map((place) => join(root, place))

/** Where copies of public data sets lie beside the checkout; undefined where there are none. */
export const publicSets: string | undefined = places.find((place) => existsSync(place))
