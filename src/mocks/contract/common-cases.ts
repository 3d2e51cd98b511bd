import { updateSubjectStatus } from '@/lexicon/generated/current/com/atproto/admin/update-subject-status.gen.ts'
import { newAccount, type TestAccount } from './accounts.ts'
import { call } from './call.ts'
import { type Case, refused } from './case.ts'
import type { Call } from './send.ts'
import type { Target } from './target.ts'
import { mintAccessJwt, mintRefreshJwt } from './tokens.ts'

export const privateAnswer = { 'cache-control': 'private', vary: /Authorization/u } as const

/** What every method answers that wants an access token. `rest` is the call without its token. */
export function sessionCases(
  rules: { full?: true; standing?: true },
  rest: Omit<Call, 'token'> = {},
): Case[] {
  const cases = [
    refused('no token', [401, 'AuthMissing', 'Authentication Required'], () => rest, {
      headers: { ...privateAnswer, 'www-authenticate': null, 'access-control-allow-origin': '*' },
    }),
    refused(
      'a token past its time',
      [400, 'ExpiredToken', 'Token has expired'],
      async (target) => ({
        ...rest,
        token: await mintAccessJwt(target, { expiresIn: -60 }),
      }),
    ),
    refused(
      'a refresh token',
      [400, 'InvalidToken', 'Token could not be verified'],
      async (target) => ({ ...rest, token: await mintRefreshJwt(target) }),
    ),
  ]
  if (rules.full) {
    cases.push(
      refused('an app password', [400, 'InvalidToken', 'Bad token scope'], async (target) => ({
        ...rest,
        token: await mintAccessJwt(target, { scope: 'com.atproto.appPassPrivileged' }),
      })),
    )
  }
  if (rules.standing) {
    cases.push(
      refused(
        'an account that is gone',
        [403, 'AccountNotFound', 'Account not found'],
        async (t) => ({
          ...rest,
          token: await mintAccessJwt(t),
        }),
      ),
      refused(
        'an account taken down',
        [401, 'AccountTakedown', 'Account has been taken down'],
        async (target) => {
          const { did, accessJwt } = await newAccount(target)
          await takeDown(target, did)
          return { ...rest, token: accessJwt }
        },
      ),
    )
  }
  return cases
}

/** What every method answers that is the administrator's alone. */
export function adminCases(rest: Omit<Call, 'token'> = {}): Case[] {
  const refusal = [401, 'AuthenticationRequired', 'Authentication Required'] as const
  return [
    refused('no credentials', refusal, () => rest, { headers: { 'www-authenticate': null } }),
    refused('a wrong password', refusal, () => ({
      ...rest,
      authorization: `Basic ${btoa('admin:wrong')}`,
    })),
    refused("a person's token", refusal, async (target) => ({
      ...rest,
      token: await mintAccessJwt(target),
    })),
  ]
}

/** As {@link adminCases} where a moderation service would be heard too. */
export function moderatorCases(rest: Omit<Call, 'token'> = {}): Case[] {
  return [
    refused(
      'no credentials',
      [401, 'AuthenticationRequired', 'Authentication Required'],
      () => rest,
    ),
    refused("a person's token", [401, 'UntrustedIss', 'Untrusted issuer'], async (target) => ({
      ...rest,
      token: await mintAccessJwt(target),
    })),
  ]
}

/** What every procedure without a body answers to one. */
export function noBodyCases(prepare: (target: Target) => Promise<Call> | Call): Case[] {
  return [
    refused(
      'a body where none is wanted',
      [400, 'InvalidRequest', 'A request body was provided when none was expected'],
      async (target) => ({ ...(await prepare(target)), input: {} }),
    ),
  ]
}

/** What every procedure with a JSON body answers to none. */
export function jsonBodyCases(prepare: (target: Target) => Promise<Call> | Call): Case[] {
  return [
    refused(
      'no body where one is wanted',
      [400, 'InvalidRequest', 'Request encoding (Content-Type) required but not provided'],
      prepare,
    ),
  ]
}

export async function takeDown(target: Target, did: string, applied = true): Promise<void> {
  const subject = { $type: 'com.atproto.admin.defs#repoRef', did }
  await call(target, updateSubjectStatus, {
    admin: true,
    input: { subject, takedown: { applied } },
  })
}

export async function signedIn(target: Target): Promise<{ account: TestAccount; token: string }> {
  const account = await newAccount(target)
  return { account, token: account.accessJwt }
}
