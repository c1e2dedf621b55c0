import type { Facts } from './facts.ts'

const READING = ['GET', 'HEAD', 'OPTIONS'] as const

/** What is answered where; at every other path there are pages and files to read. */
const ROUTES: Readonly<Record<string, readonly string[]>> = {
  '/graphql': ['GET', 'POST', 'OPTIONS'],
  '*': ['OPTIONS'],
}

/** The methods that are answered at a path. */
export const methodsOf = ({ pathname }: Pick<Facts, 'pathname'>): readonly string[] => ROUTES[pathname] ?? READING
