import { type Feature, type FeatureMethod, features, type NamedMethod } from '@/lexicon/features.ts'
import { describeServer } from '@/lexicon/generated/current/com/atproto/server/describe-server.gen.ts'
import { type Generation, isSince, olderOnly } from '@/lexicon/generations.ts'
import type { Method } from '@/lexicon/method.ts'
import { sinceOf } from '@/lexicon/since.ts'
import { systemClock } from '@/lib/clock.ts'
import { inTurn } from '@/lib/in-turn.ts'
import { readAnswer } from './answer.ts'
import { InvalidAnswer, NoAnswer, ServerRefusal } from './errors.ts'
import { createServiceHandler, type FetchHandler } from './fetch-handler.ts'
import { judgeBoth, judgeOtherVerb, knows, mayAskOutright, type Support } from './support.ts'
import type { Answer } from './unknown-method.ts'

type Tools = {
  fetch: typeof globalThis.fetch
  signal?: AbortSignal
  /** Which one the server speaks; it is not asked for what that tells. */
  generation?: Generation | undefined
}

export type FeatureSupport = { feature: Feature; support: Support }

/** How many questions are on their way at once: enough for a small server. */
const together = 3

/**
 * Finds out what a service has of all that the console offers: one or two questions for each feature, without
 * credentials and without effect. Gives them in the order of {@link features}; a question that gets no answer is
 * no error. Rejects with `NoAnswer` when the signal aborts.
 */
export async function askSupport(service: string, tools: Tools): Promise<FeatureSupport[]> {
  const handler = createServiceHandler({ service, fetch: tools.fetch })
  let control: Promise<boolean> | undefined
  const passesOn = () => (control ??= passesOnByVerb(handler, tools.signal))
  return inTurn(features, together, async ({ feature, ...method }) => ({
    feature,
    support:
      toldByGeneration(method, tools.generation) ??
      (await ask(handler, method, tools.signal, passesOn)),
  }))
}

/** Undefined for a server of today, and for a method of which the older lexicons say nothing. */
function toldByGeneration(
  { nsid, before = nsid }: FeatureMethod,
  generation: Generation | undefined,
): Support | undefined {
  const since = sinceOf({ nsid: before })
  if (!olderOnly(generation) || !since) return undefined
  return isSince(generation, since) ? knows : { verdict: 'missing', reason: 'tooOld' }
}

export async function ask(
  handler: FetchHandler,
  method: NamedMethod,
  signal: AbortSignal | undefined,
  passesOn: () => Promise<boolean> = () => passesOnByVerb(handler, signal),
): Promise<Support> {
  const { nsid, type } = method
  const first = await askOtherVerb(handler, method, signal)
  const told = judgeOtherVerb(first)
  if (told && !(told.reason === 'noService' && (await passesOn()))) return told
  const second = mayAskOutright(method)
    ? await send(handler, { nsid, type, errors: [] }, signal)
    : undefined
  return judgeBoth(first, second)
}

/**
 * Whether a server would pass on what it has itself when it is named under the other verb, as the reference PDS did
 * until 0.5: describeServer is had by all.
 */
async function passesOnByVerb(
  handler: FetchHandler,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  const control = judgeOtherVerb(await askOtherVerb(handler, describeServer, signal))
  return control?.reason === 'noService'
}

/** What a server says of a method under the verb that it does not have. */
export function askOtherVerb(
  handler: FetchHandler,
  { nsid, type }: Pick<Method, 'nsid' | 'type'>,
  signal: AbortSignal | undefined,
): Promise<Answer> {
  const otherVerb = type === 'query' ? 'procedure' : 'query'
  return send(handler, { nsid, type: otherVerb, errors: [] }, signal)
}

/** Names a method and brings nothing along: no query, no body, no credential. */
export async function send(
  handler: FetchHandler,
  bare: Method,
  signal: AbortSignal | undefined,
): Promise<Answer> {
  try {
    const response = await handler({
      method: bare,
      path: `/xrpc/${bare.nsid}`,
      headers: {},
      signal,
    })
    await readAnswer(bare, response, { host: handler.host, clock: systemClock })
    return { status: response.status }
  } catch (error) {
    if (error instanceof ServerRefusal) return error
    if (error instanceof InvalidAnswer) return { status: error.status, isPage: true }
    if (error instanceof NoAnswer && error.cause !== 'aborted') return undefined
    throw error
  }
}
