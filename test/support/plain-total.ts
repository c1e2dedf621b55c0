import process from 'node:process'
import type { Reporter, SerializedError, TestModule } from 'vitest/node'

/**
 * Ends the run with one plain line, 'N passed, N failed', and before it how many were skipped where some were. A file that could
 * not be run, and an error outside of any test, count as failed.
 */
export class PlainTotal implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    let passed = 0
    let failed = unhandled.length
    let skipped = 0
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        if (state === 'passed') passed++
        else if (state === 'skipped') skipped++
        else failed++
      }
      failed += module.errors().length
    }
    if (passed === 0 && failed === 0) failed = 1
    if (failed > 0) process.exitCode = 1
    // At the very end, after the summary of the other reporter.
    process.once('exit', () =>
      process.stdout.write(`${skipped === 0 ? '' : `${skipped} skipped\n`}${passed} passed, ${failed} failed\n`),
    )
  }
}
