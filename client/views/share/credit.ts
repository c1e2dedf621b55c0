import type { Source } from '../../api/evidence.ts'

const creditOf = ({ name, publishedBy, licence, url }: Source): string =>
  [
    `‘${name}’`,
    ...(publishedBy === null ? [] : [publishedBy]),
    licence === null ? 'licence not stated' : licence,
    ...(url === null ? [] : [url]),
  ].join(', ')

/** Whose data it is and under which licence, as a line that goes with whatever is taken away. */
export const creditWords = (sets: readonly Source[]): string =>
  `Data: ${sets.length === 0 ? 'Moothall' : sets.map(creditOf).join('; ')}. The documents are their publishers’.`

/** What is said of everybody in it. */
export const NO_WRONGDOING = 'It comes from public documents; appearing in it implies no wrongdoing.'
