import { requestPlcOperationSignature } from '@/lexicon/generated/current/com/atproto/identity/request-plc-operation-signature.gen.ts'
import { signPlcOperation } from '@/lexicon/generated/current/com/atproto/identity/sign-plc-operation.gen.ts'
import { createAccount } from '@/lexicon/generated/current/com/atproto/server/create-account.gen.ts'
import { newSignUp, recoveryKey } from './accounts.ts'
import { call } from './call.ts'
import { signedIn } from './common-cases.ts'
import type { Target } from './target.ts'

/** A new account with the code to sign an operation. */
export async function askedToSign(target: Target) {
  const { account, token } = await signedIn(target)
  await call(target, requestPlcOperationSignature, { token })
  return { account, token, code: await target.mailedCode(account.email) }
}

/** An operation that the server signed for a new account. */
export async function signedOperation(target: Target, changes: object = {}) {
  const { token, code } = await askedToSign(target)
  const input = { token: code, ...changes }
  const { operation } = await call(target, signPlcOperation, { token, input })
  return { token, operation }
}

/** A new account that named its own key at sign-up, with the code to sign an operation. */
export async function askedToSignWithOwnKey(target: Target) {
  const input = { ...(await newSignUp(target)), recoveryKey }
  const { accessJwt: token } = await call(target, createAccount, { input })
  await call(target, requestPlcOperationSignature, { token })
  return { token, code: await target.mailedCode(input.email) }
}
