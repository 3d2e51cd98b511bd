import { deleteAccount as adminDeleteAccount } from '@/lexicon/generated/current/com/atproto/admin/delete-account.gen.ts'
import { createAccount } from '@/lexicon/generated/current/com/atproto/server/create-account.gen.ts'
import { getServiceAuth } from '@/lexicon/generated/current/com/atproto/server/get-service-auth.gen.ts'
import { newAccount, signUpInput } from '../accounts.ts'
import { call } from '../call.ts'
import { good, refused } from '../case.ts'
import type { Target } from '../target.ts'
import { mintAccessJwt, nobody } from '../tokens.ts'

const missingAuth = /^Missing auth to create account with did: did:plc:/u

/** Whom sign-up listens to: nobody, or somebody who brings a DID along and proves it. */
const bringing = [
  good('a DID from elsewhere, asleep at first', async (target) => {
    const { did, token } = await departed(target)
    return { token, input: { ...signUpInput(), did }, shows: { did } }
  }),
  refused('a DID without proof', [401, 'AuthenticationRequired', missingAuth], () => ({
    input: { ...signUpInput(), did: nobody },
  })),
  refused(
    "a DID with somebody else's proof",
    [401, 'AuthenticationRequired', missingAuth],
    async (target) => {
      const { token } = await departed(target)
      return { token, input: { ...signUpInput(), did: nobody } }
    },
  ),
  refused(
    'a DID that lives here',
    [400, 'AlreadyExists', 'Repo already exists'],
    async (target) => {
      const { did, accessJwt } = await newAccount(target)
      return { token: await proof(target, accessJwt), input: { ...signUpInput(), did } }
    },
  ),
  refused('an access token', [401, 'BadJwtType', 'Invalid jwt type "at+jwt"'], async (target) => ({
    token: await mintAccessJwt(target),
    input: signUpInput(),
  })),
  refused('a token that is none', [401, 'BadJwt', 'poorly formatted jwt'], () => ({
    token: 'nonsense',
    input: signUpInput(),
  })),
  refused(
    'proof for another method',
    [401, 'BadJwtLexiconMethod', /^bad jwt lexicon method/u],
    async (target) => {
      const { accessJwt } = await newAccount(target)
      return {
        token: await proof(target, accessJwt, { lxm: 'com.example.other' }),
        input: signUpInput(),
      }
    },
  ),
  refused(
    'proof for another server',
    [401, 'BadJwtAudience', 'jwt audience does not match service did'],
    async (target) => {
      const { accessJwt } = await newAccount(target)
      return {
        token: await proof(target, accessJwt, { aud: 'did:web:other.test' }),
        input: signUpInput(),
      }
    },
  ),
  refused(
    'proof with a forged signature',
    [401, 'BadJwtSignature', 'jwt signature does not match jwt issuer'],
    async (target) => {
      const [one, other] = await Promise.all([newAccount(target), newAccount(target)])
      const [token, strange] = await Promise.all([
        proof(target, one.accessJwt),
        proof(target, other.accessJwt),
      ])
      const forged = [...token.split('.').slice(0, 2), strange.split('.')[2]].join('.')
      return { token: forged, input: signUpInput() }
    },
  ),
  refused(
    "the administrator's credentials",
    [401, 'AuthenticationRequired', 'Invalid authorization header'],
    () => ({
      admin: true,
      input: signUpInput(),
    }),
  ),
]

/** What a JSON body can get wrong, once for all methods that take one. */
const wording = [
  refused('no handle', [400, 'InvalidRequest', 'Missing required key "handle" at $'], () => ({
    input: {},
  })),
  refused(
    'null for an optional field',
    [400, 'InvalidRequest', 'Expected string value type (got null) at $.email'],
    () => ({
      input: { ...signUpInput(), email: null },
    }),
  ),
  refused('a field of another type', [400, 'InvalidRequest'], () => ({
    input: { ...signUpInput(), password: 1 },
  })),
  refused(
    'no body',
    [400, 'InvalidRequest', 'Request encoding (Content-Type) required but not provided'],
    () => ({}),
  ),
  refused(
    'a body of another type',
    [400, 'InvalidRequest', 'Wrong request encoding (Content-Type): text/plain'],
    () => ({
      body: JSON.stringify(signUpInput()),
      contentType: 'text/plain',
    }),
  ),
  good('a type with a charset', () => ({
    body: JSON.stringify(signUpInput()),
    contentType: 'application/json; charset=utf-8',
  })),
  refused('broken JSON', [400, 'SyntaxError'], () => ({
    body: '{"handle":',
    contentType: 'application/json',
  })),
  refused('too much JSON', [413, 'PayloadTooLargeError', 'request entity too large'], () => ({
    input: { ...signUpInput(), padding: 'x'.repeat(150 * 1024) },
  })),
  refused('GET', [400, 'InvalidRequest', 'Incorrect HTTP method (GET) expected POST'], () => ({
    verb: 'GET',
  })),
]

export const bodyCases = [...bringing, ...wording]

async function proof(target: Target, token: string, params: { aud?: string; lxm?: string } = {}) {
  const answer = await call(target, getServiceAuth, {
    token,
    params: {
      aud: target.serviceDid,
      lxm: createAccount.nsid,
      exp: Math.floor(Date.now() / 1000) + 600,
      ...params,
    },
  })
  return answer.token
}

/** A DID that has just left this server, with proof of it: it may come from anywhere. */
async function departed(target: Target) {
  const { did, accessJwt } = await newAccount(target)
  const token = await proof(target, accessJwt)
  await call(target, adminDeleteAccount, { admin: true, input: { did } })
  return { did, token }
}
