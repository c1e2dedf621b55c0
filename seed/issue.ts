import { shown } from '../schema/hidden.ts'

/** Where something stands in the data: a file as it was given to the reader, and a line counted from 1. */
export interface Place {
  readonly file: string
  readonly line: number
}

/**
 * A complaint about the data, for the person who can mend it. An ERROR keeps the record out, or the check from passing;
 * a WARNING does neither.
 */
export interface Issue extends Place {
  readonly record?: string
  readonly field?: string
  readonly what: string
  readonly why: string
  readonly todo: string
  readonly severity: 'ERROR' | 'WARNING'
}

/**
 * One issue as a line: 'file:line: what, why, what to do'. What the data holds and a terminal would run is written out.
 */
export function formatIssue(issue: Issue): string {
  const subject = [issue.record, issue.field].filter((part) => part !== undefined).join(' ')
  return shown(
    `${issue.file}:${issue.line}: ` +
      `${issue.severity === 'WARNING' ? 'warning: ' : ''}${subject === '' ? '' : `${subject}: `}${issue.what}. ${issue.why}. ${issue.todo}.`,
  )
}
