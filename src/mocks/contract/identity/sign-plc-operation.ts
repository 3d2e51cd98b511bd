import { signPlcOperation } from '@/lexicon/generated/current/com/atproto/identity/sign-plc-operation.gen.ts'
import { call } from '../call.ts'
import { contract, good, refused } from '../case.ts'
import { sessionCases, signedIn } from '../common-cases.ts'
import { anyString } from '../matchers.ts'
import { askedToSign } from '../plc.ts'

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
