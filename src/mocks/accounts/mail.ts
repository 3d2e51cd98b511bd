import { milliseconds } from '../clock.ts'
import { invalidRequest } from '../errors.ts'
import type { Pds } from '../pds.ts'
import { type Account, type MailPurpose, mailedCodeKey } from '../state.ts'
import { randomCode } from '../world/random.ts'

const subjects = {
  confirm_email: 'Email Confirmation',
  update_email: 'Email Update Requested',
  reset_password: 'Password Reset Requested',
  delete_account: 'Account Deletion Requested',
  plc_operation: 'PLC Update Operation Requested',
  sign_in: 'Sign in code',
} as const satisfies Record<MailPurpose, string>

const lifetime = milliseconds({ minutes: 15 })

/** The limits on every method that mails a code to the account which asks for it. */
export function mailLimits(did: string) {
  return [
    { points: 15, window: { days: 1 }, key: did },
    { points: 5, window: { hours: 1 }, key: did },
  ]
}

/** Mails a new code; the older one for the same purpose and account is dead from then on. */
export function mailCode(pds: Pds, { did, email }: Account, purpose: MailPurpose): void {
  if (email === null) throw invalidRequest('account does not have an email address')
  const code = randomCode(pds.random).toUpperCase()
  pds.state.mailedCodes.set(mailedCodeKey(did, purpose), {
    did,
    purpose,
    code,
    requestedAt: pds.clock.now(),
  })
  sendMail(pds, { to: email, subject: subjects[purpose], purpose, code, text: `Code: ${code}` })
}

export function sendMail(
  pds: Pds,
  message: {
    to: string
    subject: string
    purpose: MailPurpose | null
    code: string | null
    text: string
  },
): void {
  if (pds.options.smtp) pds.outbox.push({ ...message, sentAt: pds.clock.now() })
}

/** Case does not matter, the hyphen and spaces do. A failed try leaves the code alive. */
export function assertMailedCode(pds: Pds, did: string, purpose: MailPurpose, given: string): void {
  const mailed = pds.state.mailedCodes.get(mailedCodeKey(did, purpose))
  if (mailed?.code !== given.toUpperCase()) throw invalidRequest('Token is invalid', 'InvalidToken')
  if (pds.clock.now() - mailed.requestedAt >= lifetime) {
    throw invalidRequest('Token is expired', 'ExpiredToken')
  }
}

/** Whose code it is, for the one method that is told the code alone. */
export function ownerOfMailedCode(pds: Pds, purpose: MailPurpose, given: string): string {
  const mailed = [...pds.state.mailedCodes.values()].find(
    (candidate) => candidate.purpose === purpose && candidate.code === given.toUpperCase(),
  )
  if (mailed === undefined) throw invalidRequest('Token is invalid', 'InvalidToken')
  assertMailedCode(pds, mailed.did, purpose, given)
  return mailed.did
}

export function forgetMailedCode(pds: Pds, did: string, purpose: MailPurpose): void {
  pds.state.mailedCodes.delete(mailedCodeKey(did, purpose))
}

export function forgetMailedCodes(pds: Pds, did: string): void {
  for (const [key, mailed] of pds.state.mailedCodes) {
    if (mailed.did === did) pds.state.mailedCodes.delete(key)
  }
}
