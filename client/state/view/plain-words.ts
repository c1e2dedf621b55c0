/** '1 source', '3 sources': a count with its noun. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`

/** A constant of the API in plain words: COMBINED_AUTHORITY is 'combined authority'. */
export const plain = (constant: string): string =>
  constant.toLowerCase().replaceAll('_', ' ').replace('childrens', 'children’s')

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
