/**
 * Does something without noting where: the driver takes a stack with every statement, for the sake of errors, and that
 * costs a fifth of a short read.
 */
export function withoutStack<Result>(run: () => Result): Result {
  const usual = Error.stackTraceLimit
  Error.stackTraceLimit = 0
  try {
    return run()
  } finally {
    Error.stackTraceLimit = usual
  }
}
