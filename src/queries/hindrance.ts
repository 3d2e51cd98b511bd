import type { Method } from '@/lexicon/method.ts'
import { admits, policyOf } from '@/lexicon/policies.ts'
import type { Account } from '@/session/sessions.ts'

/** A kind of session that opens only a part of the account. */
export type LimitedScope = 'appPassword' | 'appPasswordPrivileged' | 'takendown'

/** The `scope` claim that each limited session has. */
const claims: Record<LimitedScope, string> = {
  appPassword: 'com.atproto.appPass',
  appPasswordPrivileged: 'com.atproto.appPassPrivileged',
  takendown: 'com.atproto.takendown',
}

/** Whether servers let a limited session call a method. */
export function admitsScope(method: Method, scope: LimitedScope): boolean {
  const policy = policyOf(method)
  // Taken down, an account is told so by every method that looks.
  return admits(policy, claims[scope]) && !(scope === 'takendown' && policy.checksTakedown)
}

/**
 * What keeps this session from a method, by its kind alone: a session of an app password, or of an account that is
 * taken down. Undefined: nothing that is known here.
 */
export function hindranceOf(
  method: Method,
  { scope }: Pick<Account, 'scope'>,
): 'appPassword' | 'takendown' | undefined {
  if (scope === 'full' || scope === 'unknown' || admitsScope(method, scope)) return undefined
  return scope === 'takendown' ? 'takendown' : 'appPassword'
}
