import { GraphQLError, Lexer, Source, type Token, TokenKind } from 'graphql'
import { queryTooComplex } from '../../errors.ts'
import { type Limits, MOST_NESTED } from './limits.ts'

/** Words and signs for each field that a question may have: a name, an alias, an argument. */
const TOKENS_A_FIELD = 5

const OPENING = new Set<TokenKind>([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L])
const CLOSING = new Set<TokenKind>([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R])

/**
 * Whether a text is longer than a question may be, as an error. Looked at before anything else, so that a long text
 * costs nothing.
 */
export const overLength = (text: string, { maxQueryLength }: Limits): GraphQLError | null =>
  text.length > maxQueryLength
    ? queryTooComplex(
        `The question is ${text.length} characters long; ${maxQueryLength} are allowed (the setting ` +
          'MAX_QUERY_LENGTH). Put long lists into variables.',
      )
    : null

/** The tokens of a text, as far as it is GraphQL. */
function* tokensOf(text: string): Generator<Token> {
  const lexer = new Lexer(new Source(text))
  try {
    for (let token = lexer.advance(); token.kind !== TokenKind.EOF; token = lexer.advance()) yield token
  } catch (error) {
    // What is wrong with it, the parser says.
    if (!(error instanceof GraphQLError)) throw error
  }
}

/** Whether a text is too much to be parsed, as an error: a parser goes down one level for each bracket that is open. */
export function overText(text: string, limits: Limits): GraphQLError | null {
  const long = overLength(text, limits)
  if (long !== null) return long
  const mostTokens = limits.maxFields * TOKENS_A_FIELD
  let [tokens, open] = [0, 0]
  for (const { kind } of tokensOf(text)) {
    tokens += 1
    if (tokens > mostTokens)
      return queryTooComplex(
        `The question has more than ${mostTokens} words and signs (${TOKENS_A_FIELD} for each field of the ` +
          'setting MAX_FIELDS). Put long lists into variables, or ask in several questions.',
      )
    if (OPENING.has(kind)) open += 1
    if (CLOSING.has(kind)) open -= 1
    if (open > MOST_NESTED) return tooNested('The question')
  }
  return null
}

/** The error for what stands too deep within itself. */
export const tooNested = (what: string): GraphQLError =>
  queryTooComplex(
    `${what} has more than ${MOST_NESTED} selections, lists or objects within each other, which is the ` +
      'most. Ask for the deeper part by id in a question of its own.',
  )
