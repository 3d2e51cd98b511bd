import { anyAccount, findAccount } from '../accounts/find-account.ts'
import { invalidRequest } from '../errors.ts'
import type { Pds } from '../pds.ts'
import type { Account } from '../state.ts'

/** The account behind a public read; one that sleeps is seen by itself and the administrator only. */
export function availableAccount(
  pds: Pds,
  handleOrDid: string,
  caller: { did: string } | 'admin' | undefined,
): Account {
  const account = findAccount(pds, handleOrDid, anyAccount)
  if (account === undefined) {
    throw invalidRequest(`Could not find repo for DID: ${handleOrDid}`, 'RepoNotFound')
  }
  if (caller === 'admin' || caller?.did === handleOrDid) return account
  if (account.takedownRef !== null) {
    throw invalidRequest(`Repo has been takendown: ${handleOrDid}`, 'RepoTakendown')
  }
  if (account.deactivatedAt !== null) {
    throw invalidRequest(`Repo has been deactivated: ${handleOrDid}`, 'RepoDeactivated')
  }
  return account
}
