import { msg } from '@lingui/core/macro'
import * as z from 'zod/mini'
import { isDid, isNsid } from '@/lexicon/formats.ts'
import { usualLifetime } from '@/queries/service-auth.ts'
import type { Say } from '@/ui/say.ts'

/** What servers allow, in seconds: with a method, and without one. */
const longest = { bound: 3600, unbound: 60 }
const longestAudience = 2048

export function serviceTokenSchema(say: Say) {
  return z
    .object({
      audience: z.string().check(
        z.trim(),
        z.refine(isServiceReference, {
          error: say(
            msg`Type the DID of the service, with # and the name of a part of it if need be: did:web:api.example.com#part.`,
          ),
        }),
      ),
      method: z.string().check(
        z.trim(),
        z.refine((method) => method === '' || isNsid(method), {
          error: say(
            msg`This is no name of a method. One looks like com.example.feed.getPosts; leave it empty for all of them.`,
          ),
        }),
      ),
      lifetime: z.string().check(
        z.trim(),
        z.regex(/^-?\d+$/, { error: say(msg`Type a whole number of seconds.`) }),
        z.refine((seconds) => !(Number(seconds) <= 0), {
          error: say(msg`That is past: a token lives for at least 1 second.`),
        }),
        z.refine((seconds) => !(Number(seconds) > longest.bound), {
          error: say(msg`Servers give tokens for at most 3600 seconds, an hour.`),
        }),
      ),
    })
    .check(
      z.superRefine(({ method, lifetime }, context) => {
        if (method !== '' || Number(lifetime) <= longest.unbound) return
        context.addIssue({
          code: 'custom',
          path: ['lifetime'],
          message: say(
            msg`Without a method, at most 60 seconds: such a token opens everything at the service.`,
          ),
        })
      }),
    )
}

export type ServiceTokenValues = z.infer<ReturnType<typeof serviceTokenSchema>>

export const emptyServiceToken: ServiceTokenValues = {
  audience: '',
  method: '',
  lifetime: String(usualLifetime),
}

/** A DID, maybe with `#part`. Of a `did:plc` the length is known. */
function isServiceReference(text: string): boolean {
  const [did = '', part, ...more] = text.split('#')
  if (text.length > longestAudience || more.length > 0) return false
  if (part !== undefined && !/^\S+$/.test(part)) return false
  return did.startsWith('did:plc:') ? /^did:plc:[a-z2-7]{24}$/.test(did) : isDid(did)
}
