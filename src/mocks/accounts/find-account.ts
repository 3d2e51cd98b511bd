import type { Pds } from '../pds.ts'
import type { Account } from '../state.ts'

/** Which accounts a look-up may find beside the active ones. */
export type Including = { readonly deactivated?: true; readonly takenDown?: true }

export const anyAccount: Including = { deactivated: true, takenDown: true }

export function findAccount(pds: Pds, handleOrDid: string, including: Including = {}) {
  const byDid = pds.state.accounts.get(handleOrDid)
  const account = byDid ?? find(pds, ({ handle }) => handle === handleOrDid)
  return account && isVisible(account, including) ? account : undefined
}

export function findAccountByEmail(pds: Pds, email: string, including: Including = {}) {
  const account = find(pds, (candidate) => candidate.email === email.toLowerCase())
  return account && isVisible(account, including) ? account : undefined
}

export type AccountStatus = { active: boolean; status: 'takendown' | 'deactivated' | undefined }

export function statusOf(account: Account): AccountStatus {
  if (account.takedownRef !== null) return { active: false, status: 'takendown' }
  if (account.deactivatedAt !== null) return { active: false, status: 'deactivated' }
  return { active: true, status: undefined }
}

function isVisible(account: Account, including: Including): boolean {
  if (account.takedownRef !== null && !including.takenDown) return false
  return account.deactivatedAt === null || including.deactivated === true
}

function find(pds: Pds, fits: (account: Account) => boolean): Account | undefined {
  return [...pds.state.accounts.values()].find(fits)
}
