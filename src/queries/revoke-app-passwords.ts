import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { NoAnswer, ServerRefusal } from '@/client/errors.ts'
import { revokeAppPassword } from '@/lexicon/generated/current/com/atproto/server/revoke-app-password.gen.ts'
import { inTurn } from '@/lib/in-turn.ts'
import { NotSignedIn } from '@/session/errors.ts'
import { appPasswordsKey, readAppPasswordsAnew } from './app-passwords.ts'
import type { AccountAccess } from './current-account.ts'
import { MaybeDone, mayBeDone, NotDone } from './lost-answer.ts'

/** What became of each name. One that was not tried has no error: something before it stopped the rest. */
export type Revocation = {
  revoked: readonly string[]
  left: readonly { name: string; error?: unknown }[]
}

type Watch = {
  /** How many have been tried. */
  onProgress: (tried: number) => void
  /** Looked at before each: nothing more is sent once it says so. */
  isStopped: () => boolean
}

const together = 4

/**
 * Revokes app passwords, a few at a time. One that fails keeps no other from being revoked, unless all would fail
 * like it. Where an answer is lost, the list tells; else the error is a `NotDone` or a `MaybeDone`. Never rejects for a
 * name.
 */
export async function revokeAppPasswords(
  access: AccountAccess,
  queries: QueryClient,
  names: readonly string[],
  { onProgress, isStopped }: Watch = { onProgress: () => {}, isStopped: () => false },
): Promise<Revocation> {
  const failures = new Map<string, unknown>()
  const revoked = new Set<string>()
  let isOver = false

  await inTurn(names, together, async (name) => {
    if (isOver || isStopped()) return
    try {
      await access.client.call(revokeAppPassword, { input: { name } })
      revoked.add(name)
    } catch (error) {
      failures.set(name, error)
      isOver ||= concernsAll(error)
    }
    onProgress(revoked.size + failures.size)
  })
  if (failures.size > 0) {
    const listed = await listedNames(access, queries)
    for (const [name, error] of failures) {
      if (listed && !listed.has(name)) revoked.add(name)
      else if (mayBeDone(error))
        failures.set(name, listed ? new NotDone(error) : new MaybeDone(error))
    }
  } else {
    void queries.invalidateQueries({ queryKey: appPasswordsKey(access.account) })
  }
  return {
    revoked: names.filter((name) => revoked.has(name)),
    left: names
      .filter((name) => !revoked.has(name))
      .map((name) => (failures.has(name) ? { name, error: failures.get(name) } : { name })),
  }
}

/** {@link revokeAppPasswords} for a screen: how far it is, and a way to stop it. */
export function useRevokeAppPasswords(access: AccountAccess) {
  const queries = useQueryClient()
  const [progress, setProgress] = useState({ tried: 0, isStopped: false })
  const isStopped = useRef(false)
  const revoke = useMutation({
    mutationKey: [access.account.id, 'revoke-app-passwords'],
    mutationFn: (names: readonly string[]) => {
      isStopped.current = false
      setProgress({ tried: 0, isStopped: false })
      return revokeAppPasswords(access, queries, names, {
        onProgress: (tried) => setProgress((last) => ({ ...last, tried })),
        isStopped: () => isStopped.current,
      })
    },
  })
  return {
    ...progress,
    isPending: revoke.isPending,
    revoke: revoke.mutateAsync,
    stop: () => {
      isStopped.current = true
      setProgress((last) => ({ ...last, isStopped: true }))
    },
  }
}

/** Undefined where the list cannot be read. */
async function listedNames(access: AccountAccess, queries: QueryClient) {
  try {
    const listed = await readAppPasswordsAnew(access, queries)
    return new Set(listed.map(({ name }) => name))
  } catch {
    return undefined
  }
}

/** Silence, a limit, or the end of the session: the next call would fare no better. */
function concernsAll(error: unknown): boolean {
  if (error instanceof NoAnswer || error instanceof NotSignedIn) return true
  return error instanceof ServerRefusal && error.status === 429
}
