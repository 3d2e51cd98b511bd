import type { createSession } from '@/lexicon/generated/current/com/atproto/server/create-session.gen.ts'
import { type Generation, olderOnly } from '@/lexicon/generations.ts'
import type { OutputOf } from '@/lexicon/method.ts'
import { blockedReason, movedTo, scopeOf, toAccountId } from './account.ts'
import { lifetimeOf } from './jwt.ts'
import { type HeldRecord, type LiveRecord, newestOf, owedOf, type StoredRecord } from './record.ts'
import { debtsOf } from './rotation.ts'

/** The first record of a session, from the answer of createSession or createAccount to what was asked at `asked`. */
export function firstRecord(
  { service, generation }: { service: string; generation?: Generation | undefined },
  output: OutputOf<typeof createSession>,
  asked: number,
): LiveRecord {
  const { did, handle, accessJwt, refreshJwt, email, emailConfirmed, emailAuthFactor } = output
  return {
    kind: 'live',
    id: toAccountId(service, did),
    gen: 1,
    service,
    did,
    handle,
    accessJwt,
    refreshJwt,
    receivedAt: asked,
    lifetime: lifetimeOf(accessJwt),
    retired: [],
    status: blockedReason(output),
    scope: scopeOf(accessJwt),
    email,
    emailConfirmed,
    emailAuthFactor,
    movedTo: movedTo(output.didDoc, service),
    generation: olderOnly(generation),
    signedInAt: asked,
    lastUsedAt: asked,
    owed: [],
  }
}

/**
 * A new session over what is stored for its account: a generation later than that and `least`, so that it
 * outranks a tombstone and what slower tabs hold. The session it replaces is left to be ended on the server, as
 * this tab `held` it, if that is later than what is stored.
 */
export function over(
  found: StoredRecord | undefined,
  fresh: LiveRecord,
  least: number,
  held?: HeldRecord,
): LiveRecord {
  const last = newestOf(found, held)
  return {
    ...fresh,
    gen: Math.max(last?.gen ?? 0, least) + 1,
    owed: [...owedOf(found), ...debtsOf(last, fresh.receivedAt)],
  }
}
