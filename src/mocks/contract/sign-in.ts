import { createAppPassword } from '@/lexicon/generated/current/com/atproto/server/create-app-password.gen.ts'
import { createSession } from '@/lexicon/generated/current/com/atproto/server/create-session.gen.ts'
import { newAccount } from './accounts.ts'
import { call } from './call.ts'
import { takeDown } from './common-cases.ts'
import type { Target } from './target.ts'

/** A new account with one app password. */
export async function appPassword(target: Target, { privileged = false } = {}) {
  const account = await newAccount(target)
  const { name, password } = await call(target, createAppPassword, {
    token: account.accessJwt,
    input: { name: 'phone', privileged },
  })
  return { account, name, password }
}

/** A new account, signed in with an app password. */
export async function signInWith(target: Target, rights: { privileged?: boolean }) {
  const { account, name, password } = await appPassword(target, rights)
  const input = { identifier: account.handle, password }
  return { account, name, session: await call(target, createSession, { input }) }
}

/** An account that was taken down, signed in for the little that is left. */
export async function signInTakenDown(target: Target) {
  const { did, handle, password } = await newAccount(target)
  await takeDown(target, did)
  const input = { identifier: handle, password, allowTakendown: true }
  return { did, session: await call(target, createSession, { input }) }
}
