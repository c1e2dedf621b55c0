import { isEntityId } from '../../../schema/ids.ts'
import { listed } from './kind-counts.ts'
import { counted } from './plain-words.ts'

/** How many nodes and links some ids name: '2 nodes', '1 node and 3 links'. */
export function howMany(ids: readonly string[]): string {
  const nodes = ids.filter(isEntityId).length
  const links = ids.length - nodes
  return listed([...(nodes === 0 ? [] : [counted(nodes, 'node')]), ...(links === 0 ? [] : [counted(links, 'link')])])
}
