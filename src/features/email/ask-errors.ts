import { msg } from '@lingui/core/macro'
import { hasNoAddress } from '@/queries/email.ts'
import { explainResend } from '@/queries/failure.ts'

/** Why no code was mailed. */
export function explainAsk(error: unknown) {
  const refusal = explainResend(error)
  return hasNoAddress(error)
    ? { ...refusal, message: msg`The account has no e-mail address. Give it one first.` }
    : refusal
}
