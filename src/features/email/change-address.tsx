import { Trans } from '@lingui/react/macro'
import type { PendingCode } from '@/lib/pending-code.ts'
import type { AccountAccess } from '@/queries/current-account.ts'
import { useEmailChanges } from '@/queries/email.ts'
import { explainAsk } from './ask-errors.ts'
import { ChangeForm } from './change-form.tsx'
import { CodeSent } from './code-sent.tsx'
import type { ChangeValues } from './email-schemas.ts'
import { NoCodeYet } from './no-code-yet.tsx'

type ChangeAddressProps = AccountAccess & {
  /** The address that the account has; undefined when it has none. */
  current: string | undefined
  /** Servers want a code from an address that is confirmed. */
  mayNeedCode: boolean
  /** A code has been asked for, or the person has one. */
  pending: PendingCode | undefined
  onPending: (pending: PendingCode | undefined) => void
  onChanged: (email: string) => void
  onCancel: () => void
}

/** The form, the asking for a code and the change itself. */
export function ChangeAddress({
  current,
  mayNeedCode,
  pending,
  onPending,
  onChanged,
  onCancel,
  ...access
}: ChangeAddressProps) {
  const { account } = access
  const changes = useEmailChanges(access)

  async function change(input: { email: string; token?: string }) {
    await changes.change(input)
    onChanged(input.email)
  }

  async function submit({ email, token }: ChangeValues) {
    if (pending) await change({ email, token })
    else if (await changes.requestUpdate()) onPending({ of: account.id, email, sentAt: Date.now() })
    else await change({ email })
  }

  return (
    <>
      <ChangeForm
        current={current}
        email={pending?.email ?? ''}
        needsCode={pending !== undefined}
        codeSent={
          current !== undefined &&
          pending !== undefined &&
          pending.sentAt > 0 && (
            <CodeSent to={current}>
              <Trans>That is the address you have now, not the new one.</Trans>
            </CodeSent>
          )
        }
        onSubmit={submit}
        onHasCode={
          mayNeedCode
            ? (email) => {
                onPending({ of: account.id, email, sentAt: 0 })
              }
            : undefined
        }
        onCancel={onCancel}
      />
      {pending && (
        <NoCodeYet
          account={account}
          sentAt={pending.sentAt}
          explain={explainAsk}
          onAsk={async () => {
            const isNeeded = await changes.requestUpdate()
            onPending(isNeeded ? { ...pending, sentAt: Date.now() } : undefined)
          }}
        />
      )}
    </>
  )
}
