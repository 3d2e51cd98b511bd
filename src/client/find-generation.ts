import type { NamedMethod } from '@/lexicon/features.ts'
import { describeServer } from '@/lexicon/generated/current/com/atproto/server/describe-server.gen.ts'
import { createAccount } from '@/lexicon/generated/generation-2022/com/atproto/account/create-account.gen.ts'
import { getAccount } from '@/lexicon/generated/generation-2022/com/atproto/account/get-account.gen.ts'
import type { Generation } from '@/lexicon/generations.ts'
import { ask, askOtherVerb, send } from './ask-support.ts'
import { InvalidAnswer, ServerRefusal } from './errors.ts'
import type { FetchHandler } from './fetch-handler.ts'
import { judgeBoth, judgeOtherVerb } from './support.ts'
import { type Answer, refusalOf } from './unknown-method.ts'

/** One that came after May 2023, and one that came then. */
const today: NamedMethod = { nsid: 'com.atproto.server.checkAccountStatus', type: 'query' }
const may2023: NamedMethod = { nsid: 'com.atproto.server.listAppPasswords', type: 'query' }

/**
 * Which generation of the protocol a server speaks, by how it refused or answered describeServer: `described` undefined
 * where it answered without saying who it is, as servers did until 2023; else the refusal. At most six questions,
 * none of which carries anything. Undefined: the server is none, or could not be told from others just now.
 */
export async function findGeneration(
  handler: FetchHandler,
  described: ServerRefusal | InvalidAnswer | undefined,
  signal: AbortSignal | undefined,
): Promise<Generation | undefined> {
  if (described) return (await isOf2022(handler, described, signal)) ? '2022-account' : undefined
  const later = await knows(handler, today, signal)
  if (later !== false) return later && 'current'
  const app = await knows(handler, may2023, signal)
  return app === undefined ? undefined : app ? '2023-05' : '2023-03'
}

/** Undefined: the server does not let it be told. */
async function knows(
  handler: FetchHandler,
  method: NamedMethod,
  signal: AbortSignal | undefined,
): Promise<boolean | undefined> {
  const { verdict, reason } = await ask(handler, method, signal)
  if (verdict !== 'unknown') return verdict === 'supported'
  if (reason !== 'needsToken') return undefined
  // It wants a token before it says anything; but if it tells a wrong verb for what it has, it has said something.
  const control = judgeOtherVerb(await askOtherVerb(handler, describeServer, signal))
  return control?.verdict === 'supported' ? false : undefined
}

/** Servers of 2022 have no describeServer, and nothing else answers to the names of that year. */
async function isOf2022(
  handler: FetchHandler,
  described: ServerRefusal | InvalidAnswer,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  if (!isUnknown(described)) return false
  const first = await askOtherVerb(handler, createAccount, signal)
  const told = judgeOtherVerb(first)
  if (told) return told.verdict === 'supported'
  const second = await send(handler, getAccount, signal)
  // The same answer to every name is no answer.
  if (second?.status === described.status) return false
  return judgeBoth(first, second).verdict === 'supported'
}

/** Any of the ways in which servers refuse what they do not know; here no token was to be expected. */
function isUnknown(error: ServerRefusal | InvalidAnswer): boolean {
  const answer: Answer =
    error instanceof InvalidAnswer ? { status: error.status, isPage: true } : error
  return (
    refusalOf(answer) !== undefined ||
    (error instanceof ServerRefusal && error.error === 'AuthMissing')
  )
}
