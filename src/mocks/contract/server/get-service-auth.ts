import { createAccount } from '@/lexicon/generated/current/com/atproto/server/create-account.gen.ts'
import { getServiceAuth } from '@/lexicon/generated/current/com/atproto/server/get-service-auth.gen.ts'
import { updateEmail } from '@/lexicon/generated/current/com/atproto/server/update-email.gen.ts'
import { contract, good, refused } from '../case.ts'
import { sessionCases, signedIn } from '../common-cases.ts'
import { signInTakenDown, signInWith } from '../sign-in.ts'

const aud = 'did:web:service.example'
const seconds = () => Math.floor(Date.now() / 1000)

export const getServiceAuthContract = contract(
  getServiceAuth,
  good('for a service', async (target) => ({ ...(await signedIn(target)), params: { aud } })),
  good('for one part of a service and one method, an hour long', async (target) => ({
    ...(await signedIn(target)),
    params: { aud: `${aud}#chat`, lxm: 'com.example.method', exp: seconds() + 3500 },
  })),
  good('for a private method, to a privileged app password', async (target) => {
    const { session } = await signInWith(target, { privileged: true })
    return { token: session.accessJwt, params: { aud, lxm: 'chat.bsky.convo.listConvos' } }
  }),
  refused(
    'a service that is no DID',
    [400, 'InvalidRequest', 'aud must be a valid atproto DID or did#serviceId reference'],
    async (target) => ({
      ...(await signedIn(target)),
      params: { aud: 'https://service.example' },
    }),
  ),
  refused('a time past', [400, 'BadExpiration', 'expiration is in past'], async (target) => ({
    ...(await signedIn(target)),
    params: { aud, exp: seconds() - 60 },
  })),
  refused(
    'more than an hour',
    [
      400,
      'BadExpiration',
      'cannot request a token with an expiration more than an hour in the future',
    ],
    async (target) => ({
      ...(await signedIn(target)),
      params: { aud, lxm: 'com.example.method', exp: seconds() + 3700 },
    }),
  ),
  refused(
    'more than a minute for every method',
    [
      400,
      'BadExpiration',
      'cannot request a method-less token with an expiration more than a minute in the future',
    ],
    async (target) => ({
      ...(await signedIn(target)),
      params: { aud, exp: seconds() + 300 },
    }),
  ),
  refused(
    "a method that is the account's alone",
    [
      400,
      'InvalidRequest',
      `cannot request a service auth token for the following protected method: ${updateEmail.nsid}`,
    ],
    async (target) => ({
      ...(await signedIn(target)),
      params: { aud, lxm: updateEmail.nsid },
    }),
  ),
  refused(
    'a private method, to an app password',
    [
      400,
      'InvalidRequest',
      `insufficient access to request a service auth token for the following method: ${createAccount.nsid}`,
    ],
    async (target) => {
      const { session } = await signInWith(target, {})
      return { token: session.accessJwt, params: { aud, lxm: createAccount.nsid } }
    },
  ),
  refused('taken down', [400, 'InvalidToken', 'Bad token scope'], async (target) => ({
    token: (await signInTakenDown(target)).session.accessJwt,
    params: { aud },
  })),
  sessionCases({}, { params: { aud } }),
  refused('no service', [400, 'InvalidRequest', /Missing required key "aud"/u], signedIn),
  refused('two services', [400, 'InvalidRequest'], async (target) => ({
    ...(await signedIn(target)),
    params: { aud: [aud, aud] },
  })),
)
