import { Trans, useLingui } from '@lingui/react/macro'
import { Suspense, useState } from 'react'
import { useNavigate } from 'react-router'
import { lazyComponent } from '@/lib/lazy-component.ts'
import { expectedPlace } from '@/lib/save-target/open-save-target.ts'
import { readSavePlaces, type SavePlaces } from '@/lib/save-target/save-places.ts'
import { useFocusOnChange } from '@/lib/use-focus-on-change.ts'
import { useLeaveGuard } from '@/lib/use-leave-guard.ts'
import type { AccountAccess } from '@/queries/current-account.ts'
import { readLastExport } from '@/queries/last-export.ts'
import { Busy } from '@/ui/busy.tsx'
import { Button } from '@/ui/button.tsx'
import { Problem } from '@/ui/problem.tsx'
import { useSay } from '@/ui/say.ts'
import { Time } from '@/ui/time.tsx'
import { explainExport } from './export-failure.ts'
import { ExportIntro } from './export-intro.tsx'
import { readmeOf } from './readme.ts'
import { useExport } from './use-export.ts'

const ExportStages = lazyComponent(async () => (await import('./export-stages.tsx')).ExportStages)

type ExportPanelProps = AccountAccess & {
  /** What the browser offers for large files, unless it shall be asked. */
  places?: SavePlaces
}

/** From what an export is to the file and what was found in it. */
export function ExportPanel({ account, client, places: given }: ExportPanelProps) {
  const { i18n } = useLingui()
  const say = useSay()
  const navigate = useNavigate()
  const [places] = useState(() => given ?? readSavePlaces())
  const { phase, start, cancel, save } = useExport({ account, client }, places)
  const isUnsaved = phase.name === 'done' && !phase.isSaved
  const isUnderWay = phase.name === 'running' || phase.name === 'trouble'
  const [wanted, stay] = useLeaveGuard(isUnderWay || isUnsaved)
  const place = useFocusOnChange<HTMLDivElement>(phase.name)

  const begin = () => {
    const day = new Intl.DateTimeFormat(i18n.locale, { dateStyle: 'long' }).format()
    void start(`${readmeOf(account, day).map(say).join('\n\n')}\n`)
  }

  return (
    <div ref={place} tabIndex={-1} className="flex max-w-2xl flex-col gap-6 outline-none">
      {(phase.name === 'idle' || phase.name === 'failed') && (
        <>
          {phase.name === 'failed' && (
            <Problem
              title={<Trans>The export has ended early. Nothing of it was kept.</Trans>}
              {...explainExport(phase.error)}
            />
          )}
          {phase.name === 'idle' && phase.wasCancelled && (
            <output>
              <Trans>The export was cancelled. Nothing of it was kept.</Trans>
            </output>
          )}
          <ExportIntro place={expectedPlace(places)} />
          <LastExport id={account.id} />
          <div>
            <Button onClick={begin}>
              {phase.name === 'failed' ? (
                <Trans>Start again</Trans>
              ) : (
                <Trans>Start the export</Trans>
              )}
            </Button>
          </div>
        </>
      )}
      {phase.name !== 'idle' && phase.name !== 'failed' && (
        <Suspense fallback={<Busy />}>
          <ExportStages
            phase={phase}
            scope={account.scope}
            isLeaving={wanted !== undefined}
            onCancel={cancel}
            onSave={save}
            onAgain={begin}
            onStay={stay}
            onLeave={() => {
              cancel()
              if (wanted !== undefined) void navigate(wanted)
            }}
          />
        </Suspense>
      )}
    </div>
  )
}

function LastExport({ id }: { id: AccountAccess['account']['id'] }) {
  const [last] = useState(() => readLastExport(id))
  if (!last) return null
  return (
    <p className="text-ink-soft">
      {last.complete ? (
        <Trans>
          Last exported here <Time at={last.at} />.
        </Trans>
      ) : (
        <Trans>
          Last exported here <Time at={last.at} />, not completely.
        </Trans>
      )}
    </p>
  )
}
