import type { Config } from '../config.ts'
import { isEnough } from '../gate/roles.ts'
import type { Who } from '../gate/who.ts'
import { staticFiles } from './static-files.ts'
import { tellLinks } from './tell-links.ts'

/**
 * Answers with the built explorer in `clientDir`: its files, and its page with what is told of the link that was
 * followed. `ask` sends a question to the API as who asks for the page. Null for what is not there.
 */
export function serveExplorer(
  clientDir: string,
  { read }: Pick<Config, 'read'>,
  ask: (posted: RequestInit, who: Who) => Response | Promise<Response>,
) {
  const [files, tell] = [staticFiles(clientDir), tellLinks(clientDir)]
  return (request: Request, pathname: string, who: Who): Promise<Response | null> => {
    const asking = async (body: string, signal: AbortSignal) =>
      ask({ method: 'POST', headers: { 'content-type': 'application/json' }, body, signal }, who)
    // A question asked within the server passes no gate.
    const mayRead = read !== 'closed' || isEnough(who.role, 'reader')
    return files(request, pathname, (page) => tell(request, page, mayRead ? asking : null))
  }
}
