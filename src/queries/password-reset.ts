import { createClient } from '@/client/client.ts'
import { ServerRefusal } from '@/client/errors.ts'
import { createServiceHandler } from '@/client/fetch-handler.ts'
import { requestPasswordReset } from '@/lexicon/generated/current/com/atproto/server/request-password-reset.gen.ts'
import { resetPassword } from '@/lexicon/generated/current/com/atproto/server/reset-password.gen.ts'

/**
 * Asks a service to mail a code to the owner of an address. It comes out the same whether or not the
 * service knows the address: it is nobody's business who has an account where. (The reference PDS says so,
 * with an InvalidRequest.) Plain functions: a mutation would keep what it was given.
 */
export async function requestReset(
  service: string,
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
  service: string,
  email: string,
  fetch: typeof globalThis.fetch,
): Promise<void> {
  const client = createClient(createServiceHandler({ service, fetch }))
  await client.call(requestPasswordReset, { input: { email } })
}

/** Sets a new password with a code that was mailed. */
export async function resetWithCode(
  service: string,
  input: { token: string; password: string },
  fetch: typeof globalThis.fetch,
): Promise<void> {
  const client = createClient(createServiceHandler({ service, fetch }))
  await client.call(resetPassword, { input })
}
