import { InvalidAnswer } from '@/client/errors.ts'
import { refreshSession } from '@/lexicon/generated/current/com/atproto/server/refresh-session.gen.ts'
import type { Method, OutputOf } from '@/lexicon/method.ts'
import { blockedReason, movedTo, scopeOf } from './account.ts'
import { lifetimeOf, readClaims } from './jwt.ts'
import {
  debtMs,
  graceMs,
  isOnItsOwn,
  type Debt,
  type LiveRecord,
  type Retired,
  type StoredRecord,
} from './record.ts'

type Renewed = OutputOf<typeof refreshSession>
type Tokens = Pick<Renewed, 'did' | 'accessJwt' | 'refreshJwt'>

/** An answer for another account, or with its tokens mixed up, is never taken, whoever made it so. */
export function mismatchOf(
  { did, service }: Pick<LiveRecord, 'did' | 'service'>,
  output: Tokens,
  method: Method = refreshSession,
): InvalidAnswer | undefined {
  const path = wrongPath(output, did)
  if (!path) return undefined
  const host = new URL(service).host
  return new InvalidAnswer({
    host,
    method: method.nsid,
    reason: 'schema',
    status: 200,
    path,
    message: 'not of this session',
  })
}

function wrongPath({ did: from, accessJwt, refreshJwt }: Tokens, did: string): string | undefined {
  if (from !== did) return '$.did'
  if (accessJwt === '' || !isOf(did, accessJwt)) return '$.accessJwt'
  if (refreshJwt === '' || !isOf(did, refreshJwt)) return '$.refreshJwt'
  if (readClaims(accessJwt)?.scope === 'com.atproto.refresh') return '$.accessJwt'
  return scopeOf(refreshJwt) === 'unknown' ? undefined : '$.refreshJwt'
}

function isOf(did: string, jwt: string): boolean {
  const { sub = did } = readClaims(jwt) ?? {}
  return sub === did
}

/** The record that follows from a renewal; the token it replaces may live on for a while. */
export function rotated(base: LiveRecord, output: Renewed, now: number): LiveRecord {
  const { accessJwt, refreshJwt, handle, didDoc, active } = output
  return {
    ...base,
    gen: base.gen + 1,
    accessJwt,
    refreshJwt,
    handle,
    receivedAt: now,
    lifetime: lifetimeOf(accessJwt),
    retired: retire(base, now),
    pendingSince: undefined,
    ended: undefined,
    // Some servers leave this out; a renewal alone disproves all but this.
    status:
      active === undefined && base.status === 'deactivated' ? 'deactivated' : blockedReason(output),
    email: output.email ?? base.email,
    emailConfirmed: output.emailConfirmed ?? base.emailConfirmed,
    emailAuthFactor: output.emailAuthFactor ?? base.emailAuthFactor,
    movedTo: didDoc ? movedTo(didDoc, base.service) : base.movedTo,
    scope: scopeOf(accessJwt),
  }
}

/**
 * The token that is replaced at `now`, with those before it. A clock that was moved must not make the last few be
 * forgotten: the server may take them still.
 */
export function retire(base: Pick<Debt, 'refreshJwt' | 'retired'>, now: number): Retired[] {
  return [...base.retired, { jwt: base.refreshJwt, until: now + graceMs }].filter(
    ({ until }, index, all) => until > now || index >= all.length - 3,
  )
}

/** What a server is told of a session that goes: nothing where there is none, or it could not end it. */
export function debtsOf(record: StoredRecord | undefined, now: number): Debt[] {
  return record?.kind !== 'live' || isOnItsOwn(record) ? [] : [debtOf(record, now)]
}

/** The debts, now that the answer to the renewal with `base` is there. */
export function answered(owed: readonly Debt[], base: LiveRecord): Debt[] {
  return owed.map((debt) =>
    debt.refreshJwt === base.refreshJwt ? { ...debt, isPending: undefined } : debt,
  )
}

/** What the server has to end when a session goes at `now` (epoch ms). */
export function debtOf(record: LiveRecord, now: number): Debt {
  const { accessJwt, refreshJwt, receivedAt, lifetime, retired, pendingSince } = record
  const debt = {
    accessJwt,
    refreshJwt,
    retired,
    until: now + debtMs,
    aliveUntil: endOf(refreshJwt, receivedAt),
    accessUntil: lifetime === undefined ? undefined : receivedAt + lifetime,
  }
  return pendingSince === undefined ? debt : asPending(debt, now)
}

/** A debt whose session may be renewed at `now` (epoch ms) without anybody getting to know how. */
export function asPending(debt: Debt, now: number): Debt {
  return { ...debt, isPending: true, aliveUntil: endOf(debt.refreshJwt, now) }
}

/** When (epoch ms) a token that is received `at` runs out, if it tells. */
export function endOf(jwt: string, at: number): number | undefined {
  const lifetime = lifetimeOf(jwt)
  return lifetime === undefined ? undefined : at + lifetime
}
