import { createMemoryStore } from '@/session/memory-store.ts'
import type { StoredRecord } from '@/session/record.ts'
import type { SessionStore } from '@/session/store.ts'

/** The browser's storage, which can be full, and what was ever written to it. */
export function createWatchedStore() {
  const inner = createMemoryStore()
  const settings = { full: false }
  /** Every refresh token that was ever stored. */
  const tokens = new Set<string>()
  const problems: string[] = []

  function note(before: StoredRecord | undefined, after: StoredRecord | undefined) {
    if (before && after && after.gen < before.gen) {
      problems.push(`I4: generation ${after.gen} was stored over ${before.gen}`)
    }
    if (after?.kind === 'live') {
      for (const jwt of [after.refreshJwt, ...after.retired.map((each) => each.jwt)]) {
        tokens.add(jwt)
      }
    }
  }

  const store: SessionStore = {
    ...inner,
    kind: 'persistent',
    async swap(id, decide) {
      const swapped = await inner.swap(id, (found) => {
        const decision = decide(found)
        // What is taken away makes room.
        if (decision && decision !== 'remove' && settings.full)
          throw new DOMException('full', 'QuotaExceededError')
        return decision
      })
      note(swapped.before, swapped.after)
      return swapped
    },
  }
  return { store, settings, tokens, problems }
}
