import { Plural, Trans } from '@lingui/react/macro'
import type { Missing } from '@/queries/export/export-report.ts'
import { Button } from '@/ui/button.tsx'
import { Notice } from '@/ui/notice.tsx'
import type { Decision } from './export-phase.ts'
import { MissingList } from './missing-list.tsx'

type ExportTroubleProps = {
  missing: readonly Missing[]
  onDecide: (decision: Decision) => void
  onCancel: () => void
}

/** Everything else is written; what failed can be tried again, or done without. */
export function ExportTrouble({ missing, onDecide, onCancel }: ExportTroubleProps) {
  const count = missing.length
  return (
    <>
      <Notice
        tone="caution"
        title={
          <Plural
            value={count}
            one="One file could not be fetched"
            other="# files could not be fetched"
          />
        }
      >
        <p>
          <Trans>
            Everything else is saved. Try these again, now or in a while, or finish without them:
            the ZIP then says what is missing.
          </Trans>
        </p>
      </Notice>
      <MissingList missing={missing} />
      <div className="flex flex-wrap gap-3">
        <Button
          onClick={() => {
            onDecide('again')
          }}
        >
          <Trans>Try these again</Trans>
        </Button>
        <Button
          look="outlined"
          onClick={() => {
            onDecide('skip')
          }}
        >
          <Trans>Finish without them</Trans>
        </Button>
        <Button look="quiet" onClick={onCancel}>
          <Trans>Cancel the export</Trans>
        </Button>
      </div>
    </>
  )
}
