import { createClient } from '@/client/client.ts'
import { createServiceHandler } from '@/client/fetch-handler.ts'
import { reserveSigningKey } from '@/lexicon/generated/current/com/atproto/server/reserve-signing-key.gen.ts'
import { sendOnce } from './lost-answer.ts'

/** Has a service make (or find again) the signing key of an account to come; an empty DID: of nobody yet. */
export async function reserveKey(
  service: string,
  did: string,
  fetch: typeof globalThis.fetch,
): Promise<string> {
  const client = createClient(createServiceHandler({ service, fetch }))
  const input = did === '' ? {} : { did }
  const { signingKey } = await sendOnce(() => client.call(reserveSigningKey, { input }))
  return signingKey
}
