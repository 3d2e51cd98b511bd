import type { ServiceDescription } from '@/client/describe-service.ts'
import { ServerRefusal } from '@/client/errors.ts'
import type { Account, Sessions } from '@/session/sessions.ts'
import { sendOnce, type Trace } from './lost-answer.ts'

/** What a sign-up form knows; an empty text was left out. */
export type SignUpDetails = {
  handle: string
  email: string
  password: string
  inviteCode: string
  recoveryKey: string
  persistent: boolean
}

/**
 * Creates an account on a service, and signs in to it. What was left empty is not sent at all. Where the answer is lost,
 * signing in shows whether there is such an account now.
 */
export function signUp(
  sessions: Sessions,
  { origin: service, generation }: Pick<ServiceDescription, 'origin' | 'generation'>,
  { inviteCode, recoveryKey, ...details }: SignUpDetails,
): Promise<Account> {
  const { handle: identifier, password, persistent } = details

  async function look(): Promise<Trace<Account>> {
    try {
      const output = await sessions.signIn({
        service,
        generation,
        identifier,
        password,
        persistent,
      })
      return { isMade: true, output }
    } catch (error) {
      const isUnknown = error instanceof ServerRefusal && error.status === 401
      return isUnknown ? { isMade: false } : undefined
    }
  }

  return sendOnce(
    () =>
      sessions.signUp({
        service,
        generation,
        ...details,
        ...(inviteCode === '' ? {} : { inviteCode }),
        ...(recoveryKey === '' ? {} : { recoveryKey }),
      }),
    look,
  )
}
