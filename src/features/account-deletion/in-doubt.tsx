import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { DeletionInDoubt } from '@/queries/account-deletion.ts'
import { describeFailure } from '@/queries/failure.ts'
import { Button } from '@/ui/button.tsx'
import { Details } from '@/ui/details.tsx'
import { Notice } from '@/ui/notice.tsx'

type InDoubtProps = { doubt: DeletionInDoubt; host: string; onLook: () => Promise<void> }

/** No answer came to the deletion: what is known, and the way to look again. */
export function InDoubt({ doubt, host, onLook }: InDoubtProps) {
  const [busy, setBusy] = useState(false)
  const { details } = describeFailure(doubt.lost)

  async function look() {
    setBusy(true)
    await onLook()
    setBusy(false)
  }

  return (
    <Notice
      tone="caution"
      role="alert"
      title={
        doubt.now === 'there' ? (
          <Trans>The account is still there</Trans>
        ) : (
          <Trans>The account may be deleted, or not</Trans>
        )
      }
    >
      <div className="flex flex-col items-start gap-3">
        <p>
          {doubt.now === 'there' ? (
            <Trans>
              <bdi>{host}</bdi> did not confirm the deletion. Asked afterwards, it still had the
              account. It may only be slow: look again in a minute before you send it once more.
            </Trans>
          ) : (
            <Trans>
              <bdi>{host}</bdi> did not confirm the deletion, and could not say afterwards whether
              it still has the account. Look again when the connection is back.
            </Trans>
          )}
        </p>
        {details && <Details text={details} />}
        <Button look="outlined" busy={busy} onClick={() => void look()}>
          <Trans>Look again</Trans>
        </Button>
      </div>
    </Notice>
  )
}
