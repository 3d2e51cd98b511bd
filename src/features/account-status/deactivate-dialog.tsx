import { Trans } from '@lingui/react/macro'
import { hostOfAccount } from '@/queries/account-words.ts'
import type { useDeactivateAccount } from '@/queries/activation.ts'
import type { AccountAccess } from '@/queries/current-account.ts'
import { MaybeDone, NotDone } from '@/queries/lost-answer.ts'
import { Button } from '@/ui/button.tsx'
import { Details } from '@/ui/details.tsx'
import { Dialog } from '@/ui/dialog.tsx'
import { Notice } from '@/ui/notice.tsx'
import { useSay } from '@/ui/say.ts'
import { ExactTime } from '@/ui/time.tsx'
import { explainDeactivation } from './deactivate-errors.ts'

type DeactivateDialogProps = {
  access: AccountAccess
  deactivate: ReturnType<typeof useDeactivateAccount>
  deleteAfter: string | undefined
  onConfirm: () => void
  onClose: () => void
}

/** Asks once more, and says what is so when the server did not do it, or did not answer. */
export function DeactivateDialog({
  access,
  deactivate,
  deleteAfter,
  onConfirm,
  onClose,
}: DeactivateDialogProps) {
  const { account } = access
  const { handle } = account
  const host = hostOfAccount(account)
  const { isPending, isError, error } = deactivate
  return (
    <Dialog
      title={
        <Trans>
          Deactivate <bdi className="wrap-anywhere">{handle}</bdi>?
        </Trans>
      }
      description={
        <div className="flex flex-col gap-2">
          <p>
            <Trans>
              <bdi>{host}</bdi> hides it from everybody at once, your posts and files too, and
              accepts no new posts. You can reactivate it here.
            </Trans>
          </p>
          {deleteAfter !== undefined && (
            <p>
              <Trans>
                The server is told that it may delete the account from{' '}
                <ExactTime at={Date.parse(deleteAfter)} />.
              </Trans>
            </p>
          )}
        </div>
      }
      busy={isPending}
      error={isError && <Refusal error={error} />}
      actions={
        <>
          <Button look="danger" busy={isPending} onClick={onConfirm}>
            {isError ? <Trans>Try again</Trans> : <Trans>Deactivate</Trans>}
          </Button>
          {!isPending && (
            <Button look="outlined" onClick={onClose}>
              <Trans>Leave it active</Trans>
            </Button>
          )}
        </>
      }
      onClose={onClose}
    />
  )
}

/** Where no answer came, the account has been read again by now, if it could be. */
function Refusal({ error }: { error: unknown }) {
  const say = useSay()
  const { message, details } = explainDeactivation(error)
  return (
    <Notice
      tone="danger"
      role="alert"
      title={
        error instanceof MaybeDone ? (
          <Trans>It is not known whether the account is deactivated now</Trans>
        ) : error instanceof NotDone ? (
          <Trans>The account is still active</Trans>
        ) : (
          <Trans>The account is not deactivated</Trans>
        )
      }
    >
      <p>{say(message)}</p>
      {details && <Details text={details} />}
    </Notice>
  )
}
