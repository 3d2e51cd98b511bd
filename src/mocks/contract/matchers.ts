import { expect } from 'vitest'

// Vitest types its matchers as `any`.
export const anyString: unknown = expect.any(String)
export const anyBoolean: unknown = expect.any(Boolean)
export const anything: unknown = expect.anything()

export function like(pattern: RegExp): unknown {
  return expect.stringMatching(pattern)
}

/** A list with this among its items. */
export function listWith(item: object): unknown {
  return expect.arrayContaining([expect.objectContaining(item)])
}
