import type * as Current from './reference-pds.ts'

export type ReferencePds = typeof Current

/** What this folder starts: the PDS of today, or the one of `older/`, which has packages of its own. */
export async function loadReferencePds({ older }: { older: boolean }): Promise<ReferencePds> {
  if (!older) return import('./reference-pds.ts')
  // Found when it is run, not when types are checked: its packages are there for those who ask.
  const module: unknown = await import(new URL('older/reference-pds.ts', import.meta.url).href)
  if (!isReferencePds(module)) throw new TypeError('older/ holds no reference PDS')
  return module
}

function isReferencePds(module: unknown): module is ReferencePds {
  if (typeof module !== 'object' || module === null) return false
  return ['PDS', 'envToCfg', 'envToSecrets'].every((name) => name in module)
}
