import type { AccountScope } from '@/session/sessions.ts'
import { ExportDone } from './export-done.tsx'
import type { Phase } from './export-phase.ts'
import { ExportRunning } from './export-running.tsx'
import { ExportTrouble } from './export-trouble.tsx'
import { LeaveDialog } from './leave-dialog.tsx'

type ExportStagesProps = {
  phase: Exclude<Phase, { name: 'idle' | 'failed' }>
  scope: AccountScope
  /** Somebody wants to leave, and would lose something. */
  isLeaving: boolean
  onCancel: () => void
  onSave: () => void
  onAgain: () => void
  onStay: () => void
  onLeave: () => void
}

/** Everything that is shown once an export has been begun. */
export function ExportStages({
  phase,
  scope,
  isLeaving,
  onCancel,
  onSave,
  onAgain,
  onStay,
  onLeave,
}: ExportStagesProps) {
  return (
    <>
      {phase.name === 'running' && <ExportRunning progress={phase.progress} onCancel={onCancel} />}
      {phase.name === 'trouble' && (
        <ExportTrouble missing={phase.missing} onDecide={phase.decide} onCancel={onCancel} />
      )}
      {phase.name === 'done' && (
        <ExportDone {...phase} scope={scope} onSave={onSave} onAgain={onAgain} />
      )}
      {isLeaving && (
        <LeaveDialog isUnsaved={phase.name === 'done'} onStay={onStay} onLeave={onLeave} />
      )}
    </>
  )
}
