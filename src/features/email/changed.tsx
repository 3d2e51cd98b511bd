import { Trans } from '@lingui/react/macro'
import { type EmailFacts, isSameAddress } from '@/queries/email.ts'
import { Identifier } from '@/ui/facts.tsx'
import { Notice } from '@/ui/notice.tsx'

/** What came of a change, as far as the server tells. */
export function Changed({ to, facts }: { to: string; facts: EmailFacts }) {
  const { email, emailConfirmed } = facts
  const address = <Identifier>{to}</Identifier>
  if (email === undefined || !isSameAddress(email, to)) {
    return (
      <Notice title={<Trans>The server took the new address</Trans>}>
        <Trans>It does not tell just now whether the account has {address}.</Trans>
      </Notice>
    )
  }
  return (
    <Notice tone="positive" title={<Trans>The address has been changed</Trans>}>
      {emailConfirmed === true ? (
        <Trans>The server counts it as confirmed.</Trans>
      ) : (
        <Trans>It counts as not confirmed: have a code mailed there now.</Trans>
      )}
    </Notice>
  )
}
