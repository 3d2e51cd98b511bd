import { milliseconds } from '../clock.ts'
import { invalidRequest } from '../errors.ts'
import type { Pds } from '../pds.ts'
import type { Account, InviteCode } from '../state.ts'
import { randomCode } from '../world/random.ts'

/** The protocol's view of a code (com.atproto.server.defs#inviteCode). */
export function inviteCodeView({ availableUses, uses, ...code }: InviteCode) {
  const { disabled, forAccount, createdBy, createdAt } = code
  return {
    code: code.code,
    available: availableUses,
    disabled,
    forAccount,
    createdBy,
    createdAt,
    uses: uses.toSorted((a, b) => b.usedAt.localeCompare(a.usedAt)),
  }
}

export function addInviteCode(
  pds: Pds,
  wanted: Pick<InviteCode, 'availableUses' | 'forAccount' | 'createdBy'> & { disabled?: boolean },
): InviteCode {
  const code: InviteCode = {
    code: `${pds.hostname.replaceAll('.', '-')}-${randomCode(pds.random)}`,
    disabled: false,
    ...wanted,
    createdAt: new Date(pds.clock.now()).toISOString(),
    uses: [],
  }
  pds.state.inviteCodes.set(code.code, code)
  return code
}

export function inviteCodesFor(pds: Pds, did: string): InviteCode[] {
  return [...pds.state.inviteCodes.values()].filter(({ forAccount }) => forAccount === did)
}

/** Behind an entryway the codes are the entryway's business; the mock plays both. */
export function assertOwnInvites(pds: Pds): void {
  if (pds.options.entryway) {
    throw invalidRequest('Account invites are managed by the entryway service')
  }
}

export function usableInviteCode(pds: Pds, given: string): InviteCode {
  const code = pds.state.inviteCodes.get(given)
  const owner = pds.state.accounts.get(code?.forAccount ?? '')
  if (
    code === undefined ||
    code.disabled ||
    code.uses.length >= code.availableUses ||
    (owner !== undefined && owner.takedownRef !== null)
  ) {
    throw invalidRequest('Provided invite code not available', 'InvalidInviteCode')
  }
  return code
}

/** The codes that the account has earned by now: one for each interval, at most five open ones. */
export function mintEarnedCodes(pds: Pds, account: Account): InviteCode[] {
  const { inviteCodeRequired, inviteInterval } = pds.options
  if (!inviteCodeRequired || inviteInterval === undefined) return []
  const earned = inviteCodesFor(pds, account.did).filter(({ createdBy }) => createdBy !== 'admin')
  const open = earned.filter((code) => !code.disabled && code.availableUses > code.uses.length)
  const age = pds.clock.now() - Date.parse(account.createdAt)
  const intervals = Math.floor(age / milliseconds(inviteInterval))
  const missing = Math.max(Math.min(5 - open.length, intervals - earned.length), 0)
  return Array.from({ length: missing }, () =>
    addInviteCode(pds, {
      availableUses: 1,
      forAccount: account.did,
      createdBy: account.did,
      disabled: account.invitesDisabled,
    }),
  )
}
