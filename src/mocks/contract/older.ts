import type { currentMethods } from '@/lexicon/generated/all.gen.ts'
import type { Contract, Expected } from './case.ts'

/** What the reference PDS of `local-pds/older/` answers to a case, in place of the case's own answer. */
export type OlderAnswer = Expected & {
  /** Parts of what the case shows that its answer does not have. */
  readonly lacks?: readonly string[]
}

type Answers = Readonly<Record<string, OlderAnswer>>

/** It takes no part of a request that it cannot read for the caller's mistake. */
const brokenDown: OlderAnswer = {
  status: 500,
  error: 'InternalServerError',
  message: 'Internal Server Error',
}
const wrongType: OlderAnswer = {
  status: 400,
  error: 'InvalidToken',
  message: 'Invalid token type',
}
const unresolved: OlderAnswer = {
  status: 400,
  error: 'InvalidRequest',
  message: 'Unable to resolve handle',
}
const handleTaken: OlderAnswer = {
  status: 400,
  error: 'InvalidRequest',
  message: /^Handle already taken: /u,
}

const everywhere: Answers = { 'a refresh token': wrongType }

/** Method → case → answer. All other cases are answered as today. */
const olderAnswers: { readonly [Nsid in keyof typeof currentMethods]?: Answers } = {
  _health: {
    'tells the version, outside all limits': { status: 200, lacks: ['version'] },
  },
  'com.atproto.server.createAccount': {
    GET: {
      status: 400,
      error: 'InvalidRequest',
      message: 'No service configured for com.atproto.server.createAccount',
    },
  },
  'com.atproto.server.createSession': {
    // A page in a browser learns neither how long to wait nor how many calls are left.
    'too often': {
      status: 429,
      error: 'RateLimitExceeded',
      message: 'Rate Limit Exceeded',
      headers: {
        'ratelimit-limit': '30',
        'ratelimit-remaining': '0',
        'retry-after': null,
        'access-control-expose-headers': null,
      },
    },
  },
  'com.atproto.server.deactivateAccount': {
    'an account that is gone': { status: 200 },
  },
  'com.atproto.server.deleteAccount': {
    'a password too long': { status: 400, error: 'InvalidRequest', message: 'account not found' },
  },
  'com.atproto.server.deleteSession': { 'an access token': wrongType },
  'com.atproto.server.describeServer': {
    'says what it wants and offers': {
      status: 200,
      lacks: ['blobUploadLimit'],
      headers: {
        'access-control-allow-origin': '*',
        'cache-control': null,
        'ratelimit-limit': null,
      },
    },
    'counts towards the limit on everything': {
      status: 200,
      headers: {
        'ratelimit-limit': '3000',
        'ratelimit-remaining': /^[0-9]+$/u,
        'ratelimit-reset': /^[0-9]{10}$/u,
        'ratelimit-policy': '3000;w=300',
        'access-control-expose-headers': null,
      },
    },
    'the wrong verb': {
      status: 400,
      error: 'InvalidRequest',
      message: 'No service configured for com.atproto.server.describeServer',
    },
  },
  'com.atproto.server.getAccountInviteCodes': { 'a flag that is none': brokenDown },
  'com.atproto.server.getServiceAuth': {
    'for one part of a service and one method, an hour long': brokenDown,
    'a service that is no DID': brokenDown,
    'no service': brokenDown,
    'two services': brokenDown,
  },
  'com.atproto.server.refreshSession': { 'an access token': wrongType },
  'com.atproto.server.requestEmailUpdate': {
    // The case is of an account that is gone: the app password is no reason to refuse it.
    'an app password': { status: 403, error: 'AccountNotFound', message: 'Account not found' },
  },
  'com.atproto.server.updateEmail': {
    'a code where none is needed': { status: 200 },
  },
  'com.atproto.identity.resolveHandle': {
    nobody: unresolved,
    'while deactivated': unresolved,
    'taken down': unresolved,
    'the domain itself': brokenDown,
    'a handle that is none': brokenDown,
  },
  'com.atproto.identity.updateHandle': {
    'one that is taken': handleTaken,
    'one that somebody asleep holds': handleTaken,
  },
  'com.atproto.sync.getBlob': { 'a CID that is none': brokenDown },
  'com.atproto.sync.getRepo': {
    'counts towards its own limit alone': {
      status: 200,
      headers: { 'ratelimit-limit': '3000', 'ratelimit-policy': '3000;w=300' },
    },
  },
  'com.atproto.sync.listRepos': { 'a limit too high': brokenDown },
  'com.atproto.admin.getAccountInfos': { 'a key in brackets': brokenDown },
  'com.atproto.admin.updateAccountHandle': {
    'one that is taken': handleTaken,
    nobody: {
      status: 400,
      error: 'InvalidRequest',
      message: /^DID not registered: /u,
    },
  },
  'com.atproto.admin.updateSubjectStatus': {
    'deactivates nobody': { status: 200 },
    'takes down and wakes': { status: 200 },
  },
}

const byName: Readonly<Record<string, Answers | undefined>> = olderAnswers

export function olderAnswer({ method }: Contract, caseName: string): OlderAnswer | undefined {
  return byName[method.nsid]?.[caseName] ?? everywhere[caseName]
}

/** Those of the table that no case answers to. */
export function olderAnswersWithoutCase(contracts: readonly Contract[]): string[] {
  const cases = new Set(
    contracts.flatMap(({ method, cases: all }) => all.map(({ name }) => `${method.nsid}: ${name}`)),
  )
  return Object.entries(olderAnswers)
    .flatMap(([nsid, answers]) => Object.keys(answers).map((name) => `${nsid}: ${name}`))
    .filter((name) => !cases.has(name))
}
