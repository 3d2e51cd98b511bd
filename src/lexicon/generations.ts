/** The generations of the account methods before today's, the oldest first: each has all that those before it had. */
export const olderGenerations = ['2022-account', '2023-03', '2023-05'] as const

export type OlderGeneration = (typeof olderGenerations)[number]

export type Generation = OlderGeneration | 'current'

/** What is written down of a server: nothing where it speaks the protocol of today, or nobody knows. */
export function olderOnly(generation: Generation | undefined): OlderGeneration | undefined {
  return generation === 'current' ? undefined : generation
}

/** Whether a server of one generation has what came with another; one of which nothing is written down has all. */
export function isSince(generation: Generation | undefined, since: Generation): boolean {
  const rank = (one: Generation) => (one === 'current' ? 3 : olderGenerations.indexOf(one))
  return rank(generation ?? 'current') >= rank(since)
}
