import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { hostOf } from '@/client/service-address.ts'
import type { Account, AccountScope, BlockedReason, SessionState } from '@/session/sessions.ts'

/** A state in a word or two, and how much it matters. */
export type StateWords = { tone: 'positive' | 'caution' | 'danger'; words: MessageDescriptor }

const blocked: Record<BlockedReason, StateWords> = {
  deactivated: { tone: 'caution', words: msg`Deactivated` },
  takendown: { tone: 'danger', words: msg`Taken down` },
  suspended: { tone: 'danger', words: msg`Suspended` },
  gone: { tone: 'danger', words: msg`Not on this server any more` },
}

const states: Record<Exclude<SessionState['name'], 'blocked'>, StateWords> = {
  active: { tone: 'positive', words: msg`Active` },
  refreshing: { tone: 'positive', words: msg`Active` },
  degraded: { tone: 'caution', words: msg`Waiting for the server` },
  expired: { tone: 'danger', words: msg`Session ended` },
  signingOut: { tone: 'caution', words: msg`Signing out` },
}

export function stateWords(state: SessionState): StateWords {
  return state.name === 'blocked' ? blocked[state.reason] : states[state.name]
}

export const scopeWords: Record<AccountScope, MessageDescriptor> = {
  full: msg`Account password: this session can do everything`,
  appPassword: msg`App password: this session can do only a part`,
  appPasswordPrivileged: msg`App password with access to direct messages: this session can do only a part`,
  takendown: msg`Limited: the account is taken down`,
  unknown: msg`The server does not say`,
}

/** What the protocol calls an account whose handle leads nowhere, or elsewhere. */
const invalidHandle = 'handle.invalid'

export function hasInvalidHandle({ handle }: Account): boolean {
  return handle === invalidHandle
}

/** By which name to sign in to an account again. */
function identifierOf(account: Account): string {
  return hasInvalidHandle(account) ? account.did : account.handle
}

/** What the sign-in page is told, through the history's state, to sign in to this account again. */
export function signInAgain(account: Account, next = '/') {
  return { identifier: identifierOf(account), service: account.service, next }
}

/** Host of the server that an account was signed in at. */
export function hostOfAccount({ service }: Account): string {
  return hostOf(service)
}
