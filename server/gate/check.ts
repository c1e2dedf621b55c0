import type { Facts } from './facts.ts'
import type { Reply } from './reply.ts'

/** Looks at what is known of a request: a refusal, or null where it may pass. */
export type Check = (facts: Facts) => Reply | null | Promise<Reply | null>
