import type { Question } from './question.ts'

/** A JSON value as Python writes it. Text is the same in both. */
export function python(value: unknown): string {
  if (value === null) return 'None'
  if (typeof value === 'boolean') return value ? 'True' : 'False'
  if (Array.isArray(value)) return `[${value.map(python).join(', ')}]`
  if (typeof value === 'object')
    return `{${Object.entries(value ?? {})
      .map(([key, one]) => `${python(key)}: ${python(one)}`)
      .join(', ')}}`
  return JSON.stringify(value)
}

/** A question and its variables, as constants of Python. */
export const questionInPython = ({ text, variables }: Question): string => `QUERY = """
${text}
"""
VARIABLES = {
${Object.entries(variables)
  .map(([name, value]) => `    ${python(name)}: ${python(value)},`)
  .join('\n')}
}`
