import { invalidRequest } from '../errors.ts'
import type { Pds } from '../pds.ts'
import type { InviteCode } from '../state.ts'
import { checkEmail } from './email-rules.ts'
import { findAccount, findAccountByEmail } from './find-account.ts'
import { checkHandle } from './handle-rules.ts'
import { usableInviteCode } from './invite-codes.ts'

type SignUp = {
  handle: string
  email?: string | undefined
  did?: string | undefined
  inviteCode?: string | undefined
  password?: string | undefined
  plcOp?: unknown
}

type CheckedSignUp = { handle: string; email: string; inviteCode: InviteCode | undefined }

/** Goes through the rules in the reference server's order and throws at the first that is broken. */
export async function checkSignUp(pds: Pds, input: SignUp): Promise<CheckedSignUp> {
  const { email, password = '' } = input
  const { inviteCodeRequired } = pds.options
  if (input.plcOp) throw invalidRequest('Unsupported input: "plcOp"')
  if (password.length > 256) {
    throw invalidRequest('Password too long. Maximum length is 256 characters.')
  }
  if (inviteCodeRequired && !input.inviteCode) {
    throw invalidRequest('No invite code provided', 'InvalidInviteCode')
  }
  if (!email) throw invalidRequest('Email is required')
  checkEmail(email)
  const handle = await checkHandle(pds, input.handle, { did: input.did })
  const inviteCode =
    inviteCodeRequired && input.inviteCode ? usableInviteCode(pds, input.inviteCode) : undefined
  // Only active accounts are seen here; those asleep are found too late, see `addAccount`.
  if (findAccount(pds, handle)) throw invalidRequest(`Handle already taken: ${handle}`)
  if (findAccountByEmail(pds, email)) throw invalidRequest(`Email already taken: ${email}`)
  return { handle, email, inviteCode }
}
