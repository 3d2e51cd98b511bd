import type { Account, Sessions } from '@/session/sessions.ts'

/** What a sign-up form knows; an empty text was left out. */
export type SignUpDetails = {
  handle: string
  email: string
  password: string
  inviteCode: string
  recoveryKey: string
  persistent: boolean
}

/** Creates an account on a service, and signs in to it. What was left empty is not sent at all. */
export function signUp(
  sessions: Sessions,
  service: string,
  { inviteCode, recoveryKey, ...details }: SignUpDetails,
): Promise<Account> {
  return sessions.signUp({
    service,
    ...details,
    ...(inviteCode === '' ? {} : { inviteCode }),
    ...(recoveryKey === '' ? {} : { recoveryKey }),
  })
}
