import { signPlcOperation } from '@/lexicon/generated/current/com/atproto/identity/sign-plc-operation.gen.ts'
import { recoveryKey } from '../accounts.ts'
import { call } from '../call.ts'
import { contract, good, refused } from '../case.ts'
import { sessionCases, signedIn } from '../common-cases.ts'
import { anyString, like } from '../matchers.ts'
import { askedToSign, askedToSignWithOwnKey } from '../plc.ts'

export const signPlcOperationContract = contract(
  signPlcOperation,
  good('signs what is asked for', async (target) => {
    const { token, code } = await askedToSign(target)
    const alsoKnownAs = ['at://elsewhere.example']
    return {
      token,
      input: { token: code, alsoKnownAs },
      shows: { operation: { type: 'plc_operation', alsoKnownAs, sig: anyString } },
    }
  }),
  good('keeps the recovery key first', async (target) => {
    const { token, code } = await askedToSignWithOwnKey(target)
    const rotationKeys = [recoveryKey, like(/^did:key:z/u)]
    return { token, input: { token: code }, shows: { operation: { rotationKeys } } }
  }),
  refused(
    'no code',
    [400, 'InvalidRequest', 'email confirmation token required to sign PLC operations'],
    async (target) => ({
      ...(await signedIn(target)),
      input: {},
    }),
  ),
  refused('a wrong code', [400, 'InvalidToken', 'Token is invalid'], async (target) => ({
    ...(await signedIn(target)),
    input: { token: 'AAAAA-AAAAA' },
  })),
  refused('a code used before', [400, 'InvalidToken', 'Token is invalid'], async (target) => {
    const { token, code } = await askedToSign(target)
    await call(target, signPlcOperation, { token, input: { token: code } })
    return { token, input: { token: code } }
  }),
  refused('a code past its time', [400, 'ExpiredToken', 'Token is expired'], async (target) => {
    const { account, token, code } = await askedToSign(target)
    target.expireMailedCodes(account.did)
    return { token, input: { token: code } }
  }),
  sessionCases({ full: true }, { input: {} }),
)
