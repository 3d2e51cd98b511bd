import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@/ui/button.tsx'

type SelectionBarProps = {
  /** How many are selected: in all, and of those in sight. */
  selected: number
  selectedInSight: number
  inSight: number
  total: number
  onSelectAll: (isTicked: boolean) => void
  onClear: () => void
  onRevoke: () => void
}

/** The head of the list: how many there are, and what can be done with those that are ticked. */
export function SelectionBar(props: SelectionBarProps) {
  const { selected, selectedInSight, inSight, total, onSelectAll, onClear, onRevoke } = props
  const { t, i18n } = useLingui()
  const isAll = inSight > 0 && selectedInSight === inSight
  const number = new Intl.NumberFormat(i18n.locale)
  const found = number.format(inSight)
  const all = number.format(total)
  const chosen = number.format(selected)
  const outOfSight = number.format(selected - selectedInSight)
  return (
    <div className="sticky top-0 z-10 flex min-h-14 flex-wrap items-center gap-x-3 gap-y-1 rounded-t-card border-b border-line bg-surface px-4 py-1.5 sm:px-5">
      <label className="-m-2.5 flex size-11 shrink-0 cursor-pointer items-center justify-center">
        <input
          ref={(box) => {
            if (box) box.indeterminate = selectedInSight > 0 && !isAll
          }}
          type="checkbox"
          aria-label={t`Select all that are shown`}
          checked={isAll}
          disabled={inSight === 0}
          className="size-5 accent-accent"
          onChange={({ currentTarget }) => {
            onSelectAll(currentTarget.checked)
          }}
        />
      </label>
      <output className="min-w-0 flex-1 tabular-nums">
        {selected > 0 ? (
          <>
            <Trans>{chosen} selected</Trans>
            {selected > selectedInSight && (
              <span className="text-ink-soft">
                {' '}
                <Trans>({outOfSight} of them not shown)</Trans>
              </span>
            )}
          </>
        ) : inSight < total ? (
          <Trans>
            {found} of {all}
          </Trans>
        ) : (
          <Plural value={total} one="# app password" other="# app passwords" />
        )}
      </output>
      {selected > 0 && (
        <div className="flex flex-wrap gap-1">
          <Button look="quiet" onClick={onClear}>
            <Trans>Select none</Trans>
          </Button>
          <Button look="outlined" onClick={onRevoke}>
            <Trans>Revoke selected</Trans>
          </Button>
        </div>
      )}
    </div>
  )
}
