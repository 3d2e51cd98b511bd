import { Trans, useLingui } from '@lingui/react/macro'
import { useId } from 'react'
import { formatBytes } from '@/lib/format-bytes.ts'
import { useSlowly } from '@/lib/use-slowly.ts'
import type { ExportProgress } from '@/queries/export/export-report.ts'
import { Button, Spinner } from '@/ui/button.tsx'
import { Card } from '@/ui/card.tsx'
import { ExactTime } from '@/ui/time.tsx'

type ExportRunningProps = { progress: ExportProgress; onCancel: () => void }

const bar =
  'h-3 w-full appearance-none overflow-hidden rounded-full border border-edge bg-sunken ' +
  '[&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:bg-accent'

/** Aloud no oftener than that (ms). */
const saidEvery = 5000

export function ExportRunning({ progress, onCancel }: ExportRunningProps) {
  const id = useId()
  const { i18n } = useLingui()
  const { blobs, stage, waitUntil } = progress
  const spoken = useSlowly(progress, saidEvery)
  const isCounting = stage === 'files' && blobs.expected !== undefined && blobs.expected > 0
  const size = formatBytes(progress.bytes, i18n.locale)
  return (
    <Card
      title={
        <span id={id}>
          <Trans>The export is under way</Trans>
        </span>
      }
    >
      <div className="flex flex-col gap-2">
        <progress
          aria-labelledby={id}
          className={bar}
          {...(isCounting ? { value: blobs.done, max: blobs.expected } : {})}
        />
        <p className="flex flex-wrap justify-between gap-x-4 tabular-nums">
          <span className="flex items-center gap-3">
            {!isCounting && <Spinner />}
            <Stage {...progress} />
          </span>
          <span className="text-ink-soft">
            <Trans>{size} written</Trans>
          </span>
        </p>
        {waitUntil !== undefined && (
          <p>
            <Trans>
              The server asks to wait until <ExactTime at={waitUntil} />. The export goes on by
              itself then.
            </Trans>
          </p>
        )}
      </div>
      <output className="sr-only" aria-live="polite">
        <Stage {...spoken} />
      </output>
      <p className="text-ink-soft">
        <Trans>Leave this page open until it is done.</Trans>
      </p>
      <div>
        <Button look="outlined" onClick={onCancel}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </Card>
  )
}

function Stage({ stage, blobs }: ExportProgress) {
  const { i18n } = useLingui()
  const number = new Intl.NumberFormat(i18n.locale)
  const done = number.format(blobs.done)
  const expected = number.format(blobs.expected ?? 0)
  if (stage === 'preparing') return <Trans>Asking what there is…</Trans>
  if (stage === 'repository') return <Trans>Saving the repository…</Trans>
  if (stage === 'finishing') return <Trans>Finishing…</Trans>
  return (
    <Trans>
      {done} of {expected} files
    </Trans>
  )
}
