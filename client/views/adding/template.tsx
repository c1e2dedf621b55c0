import { csv } from '../../../schema/csv.ts'
import { saveFile } from '../../parts/save-file.ts'

/** Headings that need no mapping, with a row that shows how they are filled in. */
const TEMPLATE = [
  ['Name', 'Organisation', 'Role', 'Party', 'Ward', 'Start', 'End', 'Source'],
  ['Ann Example', 'Anytown Council', 'Leader', '', 'Castle', '20/05/2019', '', 'https://example.org/cabinet'],
]

/** The shortest way in: an empty table whose headings are known. */
export function Template() {
  return (
    <p class="small">
      No file yet?{' '}
      <button type="button" class="link" onClick={() => saveFile('moothall.csv', 'text/csv', csv(TEMPLATE))}>
        Download an empty table
      </button>{' '}
      with headings that are known, and fill it in: a row for each role somebody held.
    </p>
  )
}
