import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { CheckAccountStatusOutput } from '@/lexicon/generated/current/com/atproto/server/check-account-status.gen.ts'
import type { AccountAccess } from '@/queries/current-account.ts'
import { Button } from '@/ui/button.tsx'
import { CheckLine } from './check-line.tsx'
import { MissingFiles } from './missing-files.tsx'

type FilesLineProps = {
  status: CheckAccountStatusOutput
  access: AccountAccess
  detailed: boolean
}

/** Whether the pictures and videos that records name are there. */
export function FilesLine({ status, access, detailed }: FilesLineProps) {
  const { i18n } = useLingui()
  const { expectedBlobs, importedBlobs } = status
  const number = new Intl.NumberFormat(i18n.locale)
  const imported = number.format(importedBlobs)
  const expected = number.format(expectedBlobs)
  const isComplete = importedBlobs >= expectedBlobs
  return (
    <CheckLine
      verdict={isComplete ? 'good' : 'wrong'}
      title={
        expectedBlobs === 0 ? (
          <Trans>No files are missing</Trans>
        ) : (
          <Trans>
            {imported} of {expected} files are there
          </Trans>
        )
      }
    >
      <p>
        {expectedBlobs === 0 ? (
          <Trans>None of your records names a picture or a video.</Trans>
        ) : isComplete ? (
          <Trans>These are the pictures and videos that your records name.</Trans>
        ) : (
          <Trans>
            Your records name pictures or videos that the server does not have: a move was not
            finished. The tool you moved with can copy them as long as the server that you come from
            has them.
          </Trans>
        )}
      </p>
      {importedBlobs > expectedBlobs && (
        <p>
          <Trans>The server has more than your records name: some belong to no record (yet).</Trans>
        </p>
      )}
      {detailed && expectedBlobs > 0 && <LookForMissing access={access} />}
    </CheckLine>
  )
}

/** The counts alone prove little: files that belong to no record are counted as stored, too. */
function LookForMissing({ access }: { access: AccountAccess }) {
  const [isOpen, setIsOpen] = useState(false)
  if (isOpen) return <MissingFiles {...access} />
  return (
    <div className="pt-1">
      <Button
        look="outlined"
        onClick={() => {
          setIsOpen(true)
        }}
      >
        <Trans>Show missing files</Trans>
      </Button>
    </div>
  )
}
