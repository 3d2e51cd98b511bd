import type { Pds } from '../pds.ts'
import type { Account } from '../state.ts'
import { inviteCodesFor, inviteCodeView } from './invite-codes.ts'

/** An account as an administrator sees it (com.atproto.admin.defs#accountView). */
export function accountView(pds: Pds, account: Account) {
  const invite = [...pds.state.inviteCodes.values()].find(({ uses }) =>
    uses.some(({ usedBy }) => usedBy === account.did),
  )
  return {
    did: account.did,
    handle: account.handle,
    email: account.email ?? undefined,
    indexedAt: account.createdAt,
    emailConfirmedAt: account.emailConfirmedAt ?? undefined,
    invitedBy: invite && inviteCodeView(invite),
    invites: inviteCodesFor(pds, account.did).map(inviteCodeView),
    invitesDisabled: account.invitesDisabled,
    deactivatedAt: account.deactivatedAt ?? undefined,
    // The reference server sends none of these.
    inviteNote: undefined,
    relatedRecords: undefined,
    threatSignatures: undefined,
  }
}
