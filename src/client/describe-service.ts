import { describeServer } from '@/lexicon/generated/current/com/atproto/server/describe-server.gen.ts'
import { health } from '@/lexicon/generated/current/health.gen.ts'
import { createClient } from './client.ts'
import { InvalidAnswer, NoAnswer } from './errors.ts'
import { createServiceHandler } from './fetch-handler.ts'
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
}

/** The host answers, but not as a PDS does (a web page, another API). */
export class NotAPds extends Error {
  override readonly name = 'NotAPds'
}

/**
 * Asks a service who it is (`com.atproto.server.describeServer` and `_health`, without credentials).
 * Rejects with {@link NotAPds}, or with the error of the call when no answer came or the server is in trouble.
 */
export async function describeService(
  origin: string,
  { fetch, signal }: { fetch: typeof globalThis.fetch; signal?: AbortSignal },
): Promise<ServiceDescription> {
  const client = createClient(createServiceHandler({ service: origin, fetch }))
  const [description, version] = await Promise.all([
    client.call(describeServer, { signal }).catch((error: unknown) => {
      throw isForeign(error) ? new NotAPds() : error
    }),
    client.call(health, { signal }).then(
      (answer) => answer.version,
      () => undefined,
    ),
  ])
  const privacyPolicy = httpsLink(description.links?.privacyPolicy)
  const termsOfService = httpsLink(description.links?.termsOfService)
  const contactEmail = description.contact?.email
  const { did, blobUploadLimit } = description
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
