// Runs the program that is named, and says in words when a dependency of it is not there or not whole.
import process from 'node:process'
import { pathToFileURL } from 'node:url'

const [program] = process.argv.splice(2, 1)

try {
  await import(pathToFileURL(program).href)
} catch (error) {
  // Node tells the file of a syntax error only as it ends with it.
  const broken = error instanceof SyntaxError || `${error.url} ${error.stack}`.includes('node_modules')
  if (!broken || process.env.LOG_LEVEL === 'debug') throw error
  process.stderr.write(
    `A dependency is not there or not whole: ${error.message}\nDelete node_modules and start again: all in ` +
      `it is installed anew. LOG_LEVEL=debug shows where it is.\n`,
  )
  process.exit(1)
}
