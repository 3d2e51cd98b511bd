import { deleteAccount as adminDeleteAccount } from '@/lexicon/generated/current/com/atproto/admin/delete-account.gen.ts'
import { activateAccount } from '@/lexicon/generated/current/com/atproto/server/activate-account.gen.ts'
import { createAccount } from '@/lexicon/generated/current/com/atproto/server/create-account.gen.ts'
import { deactivateAccount } from '@/lexicon/generated/current/com/atproto/server/deactivate-account.gen.ts'
import { getServiceAuth } from '@/lexicon/generated/current/com/atproto/server/get-service-auth.gen.ts'
import { newAccount, signUpInput } from '../accounts.ts'
import { call } from '../call.ts'
import { contract, good, refused } from '../case.ts'
import { noBodyCases, sessionCases, signedIn, takeDown } from '../common-cases.ts'
import type { Target } from '../target.ts'
import { mintAccessJwt, nobody } from '../tokens.ts'

export const activateAccountContract = contract(
  activateAccount,
  good('wakes it', async (target) => {
    const { token } = await signedIn(target)
    await call(target, deactivateAccount, { token, input: {} })
    return { token }
  }),
  good('though it is awake', signedIn),
  sessionCases({ full: true }),
  noBodyCases(signedIn),
  refused(
    'an account that is gone, and its DID too',
    [400, 'InvalidRequest', `DID not registered: ${nobody}`],
    async (target) => ({
      token: await mintAccessJwt(target),
    }),
  ),
  refused('an account taken down', [400, 'AccountNotFound', 'user not found'], async (target) => {
    const { account, token } = await signedIn(target)
    await takeDown(target, account.did)
    return { token }
  }),
  refused(
    'a DID that has a key of elsewhere',
    [400, 'InvalidRequest', 'DID document verification method does not match expected signing key'],
    async (target) => {
      const { did, token } = await returned(target)
      return { token, did }
    },
  ),
)

/** An account that came back to its server: the DID document still names the key it had before. */
async function returned(target: Target) {
  const { did, accessJwt } = await newAccount(target)
  const params = { aud: target.serviceDid, lxm: createAccount.nsid }
  const { token: proof } = await call(target, getServiceAuth, { token: accessJwt, params })
  await call(target, adminDeleteAccount, { admin: true, input: { did } })
  const input = { ...signUpInput(), did }
  const { accessJwt: token } = await call(target, createAccount, { token: proof, input })
  return { did, token }
}
