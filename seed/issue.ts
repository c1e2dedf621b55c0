import { shown } from '../schema/hidden.ts'

/** Where something stands in the data: a file as it was given to the reader, and a line counted from 1. */
export interface Place {
  readonly file: string
  readonly line: number
  /** How a person finds it where a line does not tell: 'row 312', 'memberships[12]'. */
  readonly at?: string
}

/**
 * A complaint about the data, for the person who can mend it. An ERROR keeps the record out, or the check from passing;
 * a WARNING does neither.
 */
export interface Issue extends Place {
  readonly record?: string
  readonly field?: string
  /** What stands there. */
  readonly value?: string
  readonly what: string
  readonly why: string
  readonly todo: string
  readonly severity: 'ERROR' | 'WARNING'
}

/** Where something stands, for a person: 'people.yaml:12' or 'councillors.csv, row 312'. */
export const placeInWords = ({ file, line, at }: Place): string =>
  at === undefined ? `${file}:${line}` : `${file}, ${at}`

/**
 * One issue as a line: 'file:line: what, why, what to do'. What the data holds and a terminal would run is written out.
 */
export function formatIssue(issue: Issue): string {
  const subject = [issue.record, issue.field].filter((part) => part !== undefined).join(' ')
  return shown(
    `${placeInWords(issue)}: ` +
      `${issue.severity === 'WARNING' ? 'warning: ' : ''}${subject === '' ? '' : `${subject}: `}${issue.what}. ${issue.why}. ${issue.todo}.`,
  )
}
