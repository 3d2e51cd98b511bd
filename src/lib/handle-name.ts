/** What is wrong with the part of a handle in front of a server's own domain. */
export type HandleNameProblem =
  | 'empty'
  | 'short'
  | 'long'
  | 'dot'
  | 'characters'
  | 'begins'
  | 'ends'

export const shortestName = 3
export const longestName = 18

/**
 * Checks the name in front of a server's own domain as the reference PDS does: 3 to 18 letters, digits and
 * hyphens, no hyphen at either end. Reserved words are for the server to say.
 */
export function checkHandleName(name: string): HandleNameProblem | undefined {
  if (name === '') return 'empty'
  if (name.includes('.')) return 'dot'
  if (!/^[a-z0-9-]+$/i.test(name)) return 'characters'
  if (name.startsWith('-')) return 'begins'
  if (name.length > longestName) return 'long'
  if (name.length < shortestName) return 'short'
  if (name.endsWith('-')) return 'ends'
  return undefined
}

/** Problems that typing on cannot mend: they may be said at once. */
export function isSettled(problem: HandleNameProblem): boolean {
  return problem !== 'empty' && problem !== 'short' && problem !== 'ends'
}

/**
 * Reads a name as people type it: without the space round it and a leading `@`, in lower case, as servers
 * keep it; and without the domain, where the whole handle was typed.
 */
export function readHandleName(
  typed: string,
  domain: string,
  domains: readonly string[],
): { name: string; domain: string } {
  const text = typed.trim().replace(/^@/, '').toLowerCase()
  const named = domains
    .filter((one) => one !== '' && text.endsWith(one.toLowerCase()))
    .toSorted((a, b) => b.length - a.length)[0]
  if (named === undefined) return { name: text, domain }
  return { name: text.slice(0, -named.length), domain: named }
}
