import { Trans } from '@lingui/react/macro'
import type { PendingCode } from '@/lib/pending-code.ts'
import type { AccountAccess } from '@/queries/current-account.ts'
import { useEmailChanges } from '@/queries/email.ts'
import { Button } from '@/ui/button.tsx'
import { explainAsk } from './ask-errors.ts'
import { CodeForm } from './code-form.tsx'
import { CodeSent } from './code-sent.tsx'
import { explainConfirm } from './email-errors.ts'
import { FollowedLink } from './followed-link.tsx'
import { NoCodeYet } from './no-code-yet.tsx'

type ConfirmByCodeProps = AccountAccess & {
  pending: PendingCode
  onConfirmed: () => void
  onAsk: () => Promise<void>
  onCancel: () => void
}

/** The code that was mailed to confirm the address, or the link that came with it. */
export function ConfirmByCode({
  pending,
  onConfirmed,
  onAsk,
  onCancel,
  ...access
}: ConfirmByCodeProps) {
  const { email, sentAt } = pending
  const changes = useEmailChanges(access)
  return (
    <>
      {sentAt > 0 && (
        <CodeSent to={email}>
          <Trans>There may be a link in the mail, too: either will do.</Trans>
        </CodeSent>
      )}
      <CodeForm
        submitLabel={<Trans>Confirm the address</Trans>}
        explain={explainConfirm}
        onSubmit={async (token) => {
          await changes.confirm(email, token)
          onConfirmed()
        }}
        actions={
          <Button look="quiet" onClick={onCancel}>
            <Trans>Not now</Trans>
          </Button>
        }
      />
      <FollowedLink onLook={changes.look} />
      <NoCodeYet account={access.account} sentAt={sentAt} onAsk={onAsk} explain={explainAsk} />
    </>
  )
}
