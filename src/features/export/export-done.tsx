import { Trans } from '@lingui/react/macro'
import type { Finished } from '@/queries/export/export-account.ts'
import type { AccountScope } from '@/session/sessions.ts'
import { Button } from '@/ui/button.tsx'
import { Notice } from '@/ui/notice.tsx'
import { ExportChecks } from './export-checks.tsx'
import { ExportContents } from './export-contents.tsx'

type ExportDoneProps = {
  finished: Finished
  fileName: string
  isSaved: boolean
  scope: AccountScope
  onSave: () => void
  onAgain: () => void
}

export function ExportDone({
  finished,
  fileName,
  isSaved,
  scope,
  onSave,
  onAgain,
}: ExportDoneProps) {
  const { report, file, bytes } = finished
  return (
    <>
      <Notice
        tone={report.complete ? 'positive' : 'caution'}
        title={
          report.complete ? (
            <Trans>The export is complete</Trans>
          ) : (
            <Trans>The export is finished, but not complete</Trans>
          )
        }
      >
        {file === undefined ? (
          <Trans>The file lies where you wanted it.</Trans>
        ) : isSaved ? (
          <Trans>
            The browser is saving it. Wait until that is done before you leave this page: what is
            kept here is cleared away.
          </Trans>
        ) : (
          <Trans>It is not yet on your disk: save it before you leave this page.</Trans>
        )}
      </Notice>
      <div className="flex flex-wrap gap-3">
        {file !== undefined && (
          <Button look={isSaved ? 'outlined' : 'filled'} onClick={onSave}>
            {isSaved ? <Trans>Save it once more</Trans> : <Trans>Save the file</Trans>}
          </Button>
        )}
        <Button look={file === undefined || isSaved ? 'outlined' : 'quiet'} onClick={onAgain}>
          <Trans>Export again</Trans>
        </Button>
      </div>
      <ExportContents
        {...report}
        fileName={fileName}
        size={bytes}
        isAppPassword={scope === 'appPassword' || scope === 'appPasswordPrivileged'}
      />
      <ExportChecks {...report} />
    </>
  )
}
