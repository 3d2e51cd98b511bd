import { createAccount } from '@/lexicon/generated/current/com/atproto/server/create-account.gen.ts'
import { createInviteCode } from '@/lexicon/generated/current/com/atproto/server/create-invite-code.gen.ts'
import { call } from './call.ts'
import type { Target } from './target.ts'

export type TestAccount = {
  readonly did: string
  readonly handle: string
  readonly email: string
  readonly password: string
  readonly accessJwt: string
  readonly refreshJwt: string
}

/** A name that nothing else has, short enough for a handle. */
export function newName(): string {
  return `c${crypto.randomUUID().replaceAll('-', '').slice(0, 15)}`
}

export function signUpInput(name = newName()) {
  return { handle: `${name}.test`, email: `${name}@example.com`, password: `password of ${name}` }
}

/** What sign-up takes on this server, the invite code included. */
export async function newSignUp(target: Target, name?: string) {
  const input = signUpInput(name)
  if (!target.invites) return { ...input, inviteCode: undefined }
  const { code } = await call(target, createInviteCode, { admin: true, input: { useCount: 1 } })
  return { ...input, inviteCode: code }
}

export async function newAccount(target: Target): Promise<TestAccount> {
  const input = await newSignUp(target)
  const { did, accessJwt, refreshJwt } = await call(target, createAccount, { input })
  const { handle, email, password } = input
  return { did, handle, email, password, accessJwt, refreshJwt }
}

/** A key of somebody's own, as a recovery key. */
export const recoveryKey = 'did:key:zQ3shokFTS3brHcDQrn82RUDfCZESWL1ZdCEJwekUDPQiYBme'
