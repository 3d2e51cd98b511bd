import { describeServer } from '@/lexicon/generated/current/com/atproto/server/describe-server.gen.ts'
import { health } from '@/lexicon/generated/current/health.gen.ts'
import type { Generation } from '@/lexicon/generations.ts'
import type { OutputOf } from '@/lexicon/method.ts'
import { createClient } from './client.ts'
import { InvalidAnswer, NoAnswer, ServerRefusal } from './errors.ts'
import { createServiceHandler, type FetchHandler } from './fetch-handler.ts'
import { hostOf } from './service-address.ts'

/** What a server says of itself before anybody has signed in. */
export type ServiceDescription = {
  /** Origin of the service. */
  origin: string
  host: string
  did?: string
  /** Domains for new handles, each with its leading dot (".pds.example"). */
  domains: readonly string[]
  inviteCodeRequired: boolean
  phoneVerificationRequired: boolean
  /** https links only; whatever else the server names is left out. */
  privacyPolicy?: string
  termsOfService?: string
  contactEmail?: string
  /** Bytes of the largest file that it takes. */
  blobUploadLimit?: number
  version?: string
  /** What the server speaks; absent where that could not be told. */
  generation?: Generation
}

/** The host answers, but not as a PDS does (a web page, another API). */
export class NotAPds extends Error {
  override readonly name = 'NotAPds'
}

/**
 * Asks a service who it is (`com.atproto.server.describeServer` and `_health`, without credentials). One that does not
 * say so as servers of today do is asked a little more, to find out which generation of the protocol it speaks; one of
 * 2022 can say nothing of itself.
 * Rejects with {@link NotAPds}, or with the error of the call when no answer came or the server is in trouble.
 */
export async function describeService(
  origin: string,
  { fetch, signal }: { fetch: typeof globalThis.fetch; signal?: AbortSignal },
): Promise<ServiceDescription> {
  const handler = createServiceHandler({ service: origin, fetch })
  const client = createClient(handler)
  const [description, version] = await Promise.all([
    describe(handler, signal),
    client.call(health, { signal }).then(
      (answer) => answer.version,
      () => undefined,
    ),
  ])
  const privacyPolicy = httpsLink(description.links?.privacyPolicy)
  const termsOfService = httpsLink(description.links?.termsOfService)
  const contactEmail = description.contact?.email
  const { did, blobUploadLimit, generation } = description
  return {
    origin,
    host: hostOf(origin),
    domains: description.availableUserDomains,
    inviteCodeRequired: description.inviteCodeRequired ?? false,
    phoneVerificationRequired: description.phoneVerificationRequired ?? false,
    ...(did === undefined ? {} : { did }),
    ...(blobUploadLimit === undefined ? {} : { blobUploadLimit }),
    ...(privacyPolicy === undefined ? {} : { privacyPolicy }),
    ...(termsOfService === undefined ? {} : { termsOfService }),
    ...(contactEmail === undefined ? {} : { contactEmail }),
    ...(version === undefined ? {} : { version }),
    ...(generation === undefined ? {} : { generation }),
  }
}

/** In its own words, and in which generation of the protocol it speaks. */
async function describe(
  handler: FetchHandler,
  signal: AbortSignal | undefined,
): Promise<OutputOf<typeof describeServer> & { generation?: Generation | undefined }> {
  try {
    const description = await createClient(handler).call(describeServer, { signal })
    // Only those before today's do not say who they are.
    const generation = description.did ? 'current' : await findGeneration(undefined)
    return { ...description, generation }
  } catch (error) {
    const isRefused = error instanceof ServerRefusal || error instanceof InvalidAnswer
    const generation = isRefused ? await findGeneration(error) : undefined
    if (generation) return { availableUserDomains: [], generation }
    throw isForeign(error) ? new NotAPds() : error
  }

  /** Most servers are of today: what looks closer comes for the others. */
  async function findGeneration(refusal: ServerRefusal | InvalidAnswer | undefined) {
    const finder = await import('./find-generation.ts')
    return finder.findGeneration(handler, refusal, signal)
  }
}

/** 4xx without a PDS behind it and answers of another shape; 5xx pages are a server in trouble. */
function isForeign(error: unknown): boolean {
  if (error instanceof InvalidAnswer) return error.status < 500
  return (
    !(error instanceof NoAnswer) &&
    error instanceof Error &&
    'status' in error &&
    error.status === 404
  )
}

function httpsLink(link: string | undefined): string | undefined {
  const url = link === undefined ? null : URL.parse(link)
  return url?.protocol === 'https:' && url.username === '' ? url.href : undefined
}
