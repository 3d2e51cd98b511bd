import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { type InviteAdmin } from '@/queries/invite-admin.ts'
import { useSetAccountInvites } from '@/queries/invite-changes.ts'
import { Button } from '@/ui/button.tsx'
import { CheckboxField } from '@/ui/checkbox-field.tsx'
import { Dialog } from '@/ui/dialog.tsx'
import { Identifier } from '@/ui/facts.tsx'
import { Problem } from '@/ui/problem.tsx'
import { explainAdmin } from './admin-errors.ts'

type AccountDialogProps = {
  admin: InviteAdmin
  account: { did: string; handle: string }
  /** Whether it has codes that could be disabled along with it. */
  hasOpenCodes: boolean
  enable: boolean
  onClose: () => void
}

/** Says what stopping or allowing an account's codes does, then does it. */
export function AccountDialog(props: AccountDialogProps) {
  const { admin, account, hasOpenCodes, enable, onClose } = props
  const [alsoCodes, setAlsoCodes] = useState(false)
  const set = useSetAccountInvites(admin)
  const { isPending, isError, error } = set
  const handle = <Identifier>{account.handle}</Identifier>
  return (
    <Dialog
      title={
        enable ? (
          <Trans>Allow new codes for {handle}?</Trans>
        ) : (
          <Trans>Stop new codes for {handle}?</Trans>
        )
      }
      description={
        enable ? (
          <Trans>
            Codes that the account earns from now on can be used. Those that were disabled stay so.
          </Trans>
        ) : (
          <Trans>
            Codes that the account earns from now on are disabled from the start. Nothing else about
            the account changes, and you can allow new codes again.
          </Trans>
        )
      }
      busy={isPending}
      error={isError && <Problem {...explainAdmin(error)} />}
      actions={
        <>
          <Button
            look={alsoCodes ? 'danger' : 'filled'}
            busy={isPending}
            onClick={() => {
              set.mutate({ did: account.did, enabled: enable, alsoCodes }, { onSuccess: onClose })
            }}
          >
            {enable ? (
              <Trans>Allow new codes</Trans>
            ) : alsoCodes ? (
              <Trans>Stop and disable codes</Trans>
            ) : (
              <Trans>Stop new codes</Trans>
            )}
          </Button>
          <Button look="outlined" disabled={isPending} onClick={onClose}>
            <Trans>Leave it</Trans>
          </Button>
        </>
      }
      onClose={onClose}
    >
      {!enable && hasOpenCodes && (
        <CheckboxField
          label={<Trans>Disable the codes that it has, too</Trans>}
          hint={<Trans>That cannot be undone.</Trans>}
          checked={alsoCodes}
          disabled={isPending}
          onChange={({ target }) => {
            setAlsoCodes(target.checked)
          }}
        />
      )}
    </Dialog>
  )
}
