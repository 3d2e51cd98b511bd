import { createClient } from '@/client/client.ts'
import type { ServiceDescription } from '@/client/describe-service.ts'
import { ServerRefusal } from '@/client/errors.ts'
import { createServiceHandler, withAuthorization } from '@/client/fetch-handler.ts'
import { isDid } from '@/lexicon/formats.ts'
import { createSession } from '@/lexicon/generated/current/com/atproto/server/create-session.gen.ts'
import { deleteSession } from '@/lexicon/generated/current/com/atproto/server/delete-session.gen.ts'
import { requestPasswordReset } from '@/lexicon/generated/current/com/atproto/server/request-password-reset.gen.ts'
import { resetPassword } from '@/lexicon/generated/current/com/atproto/server/reset-password.gen.ts'
import { olderOnly } from '@/lexicon/generations.ts'
import { sendOnce, traceOf } from './lost-answer.ts'

/** A server, with what it speaks where that is known. */
type Service = Pick<ServiceDescription, 'origin' | 'generation'>

function handlerOf({ origin, generation }: Service, fetch: typeof globalThis.fetch) {
  return createServiceHandler({ service: origin, fetch, generation: olderOnly(generation) })
}

/**
 * Asks a service to mail a code to the owner of an address. It comes out the same whether or not the
 * service knows the address: it is nobody's business who has an account where. (The reference PDS says so,
 * with an InvalidRequest.) Plain functions: a mutation would keep what it was given.
 */
export async function requestReset(
  service: Service,
  email: string,
  fetch: typeof globalThis.fetch,
): Promise<void> {
  try {
    await requestOwnReset(service, email, fetch)
  } catch (error) {
    if (!(error instanceof ServerRefusal) || error.error !== 'InvalidRequest') throw error
  }
}

/** The same for the address of somebody signed in, who may be told that the service does not know it (any more). */
export async function requestOwnReset(
  service: Service,
  email: string,
  fetch: typeof globalThis.fetch,
): Promise<void> {
  const client = createClient(handlerOf(service, fetch))
  await sendOnce(() => client.call(requestPasswordReset, { input: { email } }))
}

/**
 * Sets a new password with a code that was mailed. Where the answer is lost, the new password is tried: as `identifier`,
 * the account's DID or its address, where that is known.
 */
export async function resetWithCode(
  service: Service,
  input: { token: string; password: string },
  { identifier, fetch }: { identifier: string | undefined; fetch: typeof globalThis.fetch },
): Promise<void> {
  const client = createClient(handlerOf(service, fetch))
  await sendOnce(
    () => client.call(resetPassword, { input }),
    async () =>
      identifier === undefined
        ? undefined
        : traceOf(await doesOpen({ service, identifier, password: input.password }, fetch)),
  )
}

/** Whether a password opens an account; undefined where that is not known. The session that shows it is ended at once. */
async function doesOpen(
  { service, ...input }: { service: Service; identifier: string; password: string },
  fetch: typeof globalThis.fetch,
): Promise<boolean | undefined> {
  const handler = handlerOf(service, fetch)
  try {
    const { refreshJwt } = await createClient(handler).call(createSession, { input })
    const client = createClient(withAuthorization(handler, `Bearer ${refreshJwt}`))
    void client.call(deleteSession).catch(() => {})
    return true
  } catch (error) {
    if (!(error instanceof ServerRefusal)) return undefined
    // What is asked for besides the password is asked once that is right.
    if (error.error === 'AuthFactorTokenRequired') return true
    // Not every server knows people by their addresses.
    return error.status === 401 && isDid(input.identifier) ? false : undefined
  }
}
