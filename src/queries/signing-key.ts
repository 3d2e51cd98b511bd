import { createClient } from '@/client/client.ts'
import { createServiceHandler } from '@/client/fetch-handler.ts'
import { reserveSigningKey } from '@/lexicon/generated/current/com/atproto/server/reserve-signing-key.gen.ts'

/** Has a service make (or find again) the signing key of an account to come; an empty DID: of nobody yet. */
export async function reserveKey(
  service: string,
  did: string,
  fetch: typeof globalThis.fetch,
): Promise<string> {
  const client = createClient(createServiceHandler({ service, fetch }))
  const { signingKey } = await client.call(reserveSigningKey, { input: did === '' ? {} : { did } })
  return signingKey
}
