import type { TokenPair } from '../accounts/sessions.ts'
import type { Pds } from '../pds.ts'

type Session = TokenPair & { readonly handle: string; readonly did: string }

/** What sessions told until 2023-03: no e-mail address, DID document or status. */
export function olderSession({ accessJwt, refreshJwt, handle, did }: Session): Session {
  return { accessJwt, refreshJwt, handle, did }
}

/** What servers told of themselves until 2023-05. */
export function olderDescription({ options }: Pds) {
  const { inviteCodeRequired, userDomains, privacyPolicy, termsOfService } = options
  return {
    inviteCodeRequired,
    availableUserDomains: [...userDomains],
    links: { privacyPolicy, termsOfService },
  }
}
