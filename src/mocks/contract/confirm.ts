import { confirmEmail } from '@/lexicon/generated/current/com/atproto/server/confirm-email.gen.ts'
import { requestEmailConfirmation } from '@/lexicon/generated/current/com/atproto/server/request-email-confirmation.gen.ts'
import type { TestAccount } from './accounts.ts'
import { call } from './call.ts'
import type { Target } from './target.ts'

/** Goes through the confirmation of the account's address. */
export async function confirm(target: Target, { email, accessJwt }: TestAccount): Promise<void> {
  await call(target, requestEmailConfirmation, { token: accessJwt })
  const input = { email, token: await target.mailedCode(email) }
  await call(target, confirmEmail, { token: accessJwt, input })
}
