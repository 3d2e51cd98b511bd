import { Trans } from '@lingui/react/macro'
import { Button } from '@/ui/button.tsx'
import { Dialog } from '@/ui/dialog.tsx'

type LeaveDialogProps = {
  /** It is done, but only in this browser. */
  isUnsaved: boolean
  onStay: () => void
  onLeave: () => void
}

export function LeaveDialog({ isUnsaved, onStay, onLeave }: LeaveDialogProps) {
  return (
    <Dialog
      title={
        isUnsaved ? (
          <Trans>Leave without the file?</Trans>
        ) : (
          <Trans>Stop the export and leave?</Trans>
        )
      }
      description={
        isUnsaved ? (
          <Trans>The export is done, but not saved on your disk. It is lost when you leave.</Trans>
        ) : (
          <Trans>The export ends when you leave this page. Nothing of it is kept.</Trans>
        )
      }
      actions={
        <>
          <Button onClick={onStay}>
            <Trans>Stay here</Trans>
          </Button>
          <Button look="outlined" onClick={onLeave}>
            <Trans>Leave</Trans>
          </Button>
        </>
      }
      onClose={onStay}
    />
  )
}
