import { Trans, useLingui } from '@lingui/react/macro'
import { memo } from 'react'
import { bareName, clip } from '@/lib/visible-name.ts'
import type { AppPassword } from '@/queries/app-passwords.ts'
import { Button } from '@/ui/button.tsx'
import { Tag } from '@/ui/tag.tsx'
import { Time } from '@/ui/time.tsx'
import { PasswordName } from './password-name.tsx'
import type { Tick } from './use-selection.ts'

type PasswordRowProps = {
  password: AppPassword
  isSelected: boolean
  /** All that are in the list now, in its order. */
  shown: readonly AppPassword[]
  onSelect: (password: AppPassword, tick: Tick) => void
  onRevoke: (passwords: readonly AppPassword[]) => void
}

/** One app password: its name, since when, and what it may do. Scrolling past leaves it as it is. */
export const PasswordRow = memo(function PasswordRow({
  password,
  isSelected,
  shown,
  onSelect,
  onRevoke,
}: PasswordRowProps) {
  const { t } = useLingui()
  const name = clip(bareName(password.name), 100) || t`without a visible name`
  const madeAt = Date.parse(password.createdAt)
  return (
    <div
      className={`flex gap-3 px-4 py-3 sm:items-center sm:px-5 ${isSelected ? 'bg-accent-tint' : ''}`}
    >
      <label className="-m-2.5 flex size-11 shrink-0 cursor-pointer items-center justify-center">
        <input
          type="checkbox"
          aria-label={t`Select ${name}`}
          checked={isSelected}
          className="size-5 accent-accent"
          onChange={({ currentTarget, nativeEvent }) => {
            const isRange = nativeEvent instanceof MouseEvent && nativeEvent.shiftKey
            onSelect(password, { isTicked: currentTarget.checked, isRange, shown })
          }}
        />
      </label>
      <div className="grid min-w-0 flex-1 grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1">
        <PasswordName
          name={password.name}
          className="line-clamp-2 overflow-hidden text-left font-semibold"
        />
        <Button
          look="quiet"
          className="-my-2.5 -mr-4 sm:row-span-2"
          aria-label={t`Revoke ${name}`}
          onClick={() => {
            onRevoke([password])
          }}
        >
          <Trans>Revoke</Trans>
        </Button>
        <p className="flex min-h-6.5 flex-wrap items-center gap-x-3 gap-y-1 text-note text-ink-soft max-sm:col-span-2">
          <span>
            {Number.isNaN(madeAt) ? (
              password.createdAt
            ) : (
              <Trans>
                Made <Time at={madeAt} />
              </Trans>
            )}
          </span>
          {password.privileged ? (
            <Tag>
              <Trans>May read direct messages</Trans>
            </Tag>
          ) : (
            <Trans>No direct messages</Trans>
          )}
        </p>
      </div>
    </div>
  )
})
