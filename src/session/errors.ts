import { CallError } from '@/client/errors.ts'
import type { AccountId } from './sessions.ts'

/**
 * A call could not be made as an account, or its answer was dropped: `expired`, a new sign-in is needed;
 * `unconfirmed`, the server refused the token once and is asked again within seconds; `signedOut`, the
 * account is not, or no longer, signed in here.
 */
export class NotSignedIn extends CallError {
  override readonly name = 'NotSignedIn'
  readonly kind = 'notSignedIn'
  readonly retryable: boolean
  readonly reason: 'expired' | 'unconfirmed' | 'signedOut'
  readonly id: AccountId

  constructor(given: {
    host: string
    method: string
    id: AccountId
    reason: NotSignedIn['reason']
  }) {
    super(given.reason, given)
    this.reason = given.reason
    this.id = given.id
    this.retryable = given.reason === 'unconfirmed'
  }
}
