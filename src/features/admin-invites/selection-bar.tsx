import { Plural, Trans } from '@lingui/react/macro'
import { Button } from '@/ui/button.tsx'

type SelectionBarProps = { count: number; onClear: () => void; onDisable: () => void }

/** What can be done with the codes that are selected; at the window's end, so that it is at hand anywhere. */
export function SelectionBar({ count, onClear, onDisable }: SelectionBarProps) {
  return (
    <div className="sticky bottom-3 z-1">
      <output className="sr-only">
        {count > 0 && <Plural value={count} one="# code selected" other="# codes selected" />}
      </output>
      {count > 0 && (
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded-card border border-edge bg-surface p-3">
          <p aria-hidden="true" className="px-1 font-semibold tabular-nums">
            <Plural value={count} one="# code selected" other="# codes selected" />
          </p>
          <div className="flex flex-wrap gap-2">
            <Button look="quiet" onClick={onClear}>
              <Trans>Clear the selection</Trans>
            </Button>
            <Button onClick={onDisable}>
              <Trans>Disable…</Trans>
            </Button>
          </div>
        </div>
      )}
    </div>
  )
}
