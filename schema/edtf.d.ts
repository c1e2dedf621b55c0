/**
 * edtf ships no types; this is all that is used of it. Bounds are milliseconds since 1970-01-01; null is unknown,
 * infinity is open.
 */
declare module 'edtf' {
  export default function parse(text: string): {
    readonly type: string
    readonly min: number | null
    readonly max: number | null
  }
}
