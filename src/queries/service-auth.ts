import type { Client } from '@/client/client.ts'
import { getServiceAuth } from '@/lexicon/generated/current/com/atproto/server/get-service-auth.gen.ts'

/** What a service token is wanted for. */
export type ServiceTokenRequest = {
  /** DID of the service, maybe with a `#part` of it. */
  audience: string
  /** The one method that it is good for; empty: all of them. */
  method: string
  /** Seconds from now. */
  lifetime: number
}

/** What every server gives when it is not asked for more or less. */
export const usualLifetime = 60

/**
 * A new token with which a service knows that the account asks. A plain function: a token opens something, and no cache
 * may keep it. `now` in milliseconds (epoch). The usual lifetime is left to the server, whose clock may be another.
 */
export async function makeServiceToken(
  client: Client,
  { audience, method, lifetime }: ServiceTokenRequest,
  now: number,
): Promise<string> {
  const { token } = await client.call(getServiceAuth, {
    params: {
      aud: audience,
      ...(method !== '' && { lxm: method }),
      ...(lifetime !== usualLifetime && { exp: Math.floor(now / 1000) + lifetime }),
    },
  })
  return token
}
