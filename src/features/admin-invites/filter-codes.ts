import type { InviteCode } from '@/lexicon/generated/current/com/atproto/server/defs.gen.ts'
import type { Handles } from '@/queries/invite-accounts.ts'
import { type CodeState, codeState } from '@/queries/invite-codes.ts'

export type CodeFilter = { text: string; state: CodeState | 'any' }

/** A code and all that it can be found by, in lower case. */
export type IndexedCode = { code: InviteCode; words: string }

/** Made once for many filters: of the code, whom it is for and who used it, with their handles. */
export function indexCodes(codes: readonly InviteCode[], handles: Handles): IndexedCode[] {
  return codes.map((code) => {
    const dids = [code.forAccount, ...code.uses.map(({ usedBy }) => usedBy)]
    const words = [code.code, ...dids, ...dids.map((did) => handles.get(did) ?? '')]
    return { code, words: words.join(' ').toLowerCase() }
  })
}

/** Every word that was typed must be found somewhere. */
export function filterCodes(
  codes: readonly IndexedCode[],
  { text, state }: CodeFilter,
): InviteCode[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  return codes
    .filter(
      (it) =>
        (state === 'any' || codeState(it.code) === state) &&
        words.every((word) => it.words.includes(word)),
    )
    .map(({ code }) => code)
}
