import { Trans } from '@lingui/react/macro'
import { Button } from '@/ui/button.tsx'
import { Dialog } from '@/ui/dialog.tsx'

type ConfirmDeletionProps = {
  /** The handle or DID that was typed. */
  name: string
  host: string
  /** The deletion is on its way. */
  busy: boolean
  onConfirm: () => void
  onClose: () => void
}

/** The last question. */
export function ConfirmDeletion({ name, host, busy, onConfirm, onClose }: ConfirmDeletionProps) {
  return (
    <Dialog
      title={
        <Trans>
          Delete <bdi className="wrap-anywhere">{name}</bdi> for good?
        </Trans>
      }
      description={
        <div aria-live="polite">
          {busy ? (
            <Trans>
              <bdi>{host}</bdi> is deleting the account…
            </Trans>
          ) : (
            <Trans>
              <bdi>{host}</bdi> deletes the account and everything in it at once. Nobody can bring
              it back.
            </Trans>
          )}
        </div>
      }
      busy={busy}
      actions={
        <>
          {/* First, so that it is the one in focus: Enter, pressed once too often, deletes nothing. */}
          {!busy && (
            <Button look="outlined" onClick={onClose}>
              <Trans>Keep the account</Trans>
            </Button>
          )}
          <Button look="danger" busy={busy} onClick={onConfirm}>
            <Trans>Delete it for good</Trans>
          </Button>
        </>
      }
      onClose={onClose}
    />
  )
}
