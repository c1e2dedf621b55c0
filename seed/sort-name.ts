/** A name as it is sorted by: accents folded, lower case. */
export const sortName = (name: string): string => name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
