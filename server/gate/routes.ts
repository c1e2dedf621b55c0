import type { Facts } from './facts.ts'
import type { Role } from './roles.ts'

interface Route {
  readonly methods: readonly string[]
  /** Who may; where a row does not say, whoever may read, or may edit where something can be sent. */
  readonly needs?: Role | 'nobody'
}

const READING = ['GET', 'HEAD', 'OPTIONS']
const WRITING = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

/** What is answered where, and to whom. The API itself asks for a role wherever it changes something. */
const ROUTES: Readonly<Record<string, Route>> = {
  '/graphql': { methods: ['GET', 'POST', 'OPTIONS'], needs: 'reader' },
  '/schema.graphql': { methods: READING, needs: 'reader' },
  '/imports': { methods: ['GET', 'POST', 'DELETE', 'PATCH', 'OPTIONS'], needs: 'editor' },
  '/exports': { methods: READING, needs: 'reader' },
  '/templates': { methods: READING, needs: 'reader' },
  '/session': { methods: ['POST', 'OPTIONS'], needs: 'nobody' },
  '*': { methods: ['OPTIONS'], needs: 'nobody' },
}

/** At every other path there are the explorer's page and files, and whether the server is well. */
const PAGES: Route = { methods: READING, needs: 'nobody' }

const routeOf = ({ pathname }: Pick<Facts, 'pathname'>, routes: typeof ROUTES): Route =>
  (Object.hasOwn(routes, pathname) ? routes[pathname] : undefined) ?? PAGES

/** The methods that are answered at a path. */
export const methodsOf = (at: Pick<Facts, 'pathname'>): readonly string[] => routeOf(at, ROUTES).methods

/** The role that is needed at a path. */
export function neededAt(at: Pick<Facts, 'pathname'>, routes = ROUTES): Role | 'nobody' {
  const { needs, methods } = routeOf(at, routes)
  return needs ?? (methods.some((method) => WRITING.has(method)) ? 'editor' : 'reader')
}
