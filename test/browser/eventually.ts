import { expect } from 'vitest'

/** Expects something to become so within the time in which a person would give up. */
export const eventually = <T>(ask: () => T | Promise<T>) => expect.poll(ask, { timeout: 15_000, interval: 50 })
