import { Trans, useLingui } from '@lingui/react/macro'
import { type ComponentType, type ReactNode, Suspense, useState } from 'react'
import { lazyComponent } from '@/lib/lazy-component.ts'
import type { AppPassword } from '@/queries/app-passwords.ts'
import { TextField } from '@/ui/field.tsx'
import type { VirtualListProps } from '@/ui/virtual-list.tsx'
import { PasswordRow } from './password-row.tsx'
import { useSearch } from './search.ts'
import { SelectionBar } from './selection-bar.tsx'
import { useSelection } from './use-selection.ts'

/** More than a handful: names are looked for, not read through. */
const manyToRead = 7
/** More than a page shows without effort: only those in sight are put on it. */
const manyToShow = 60

const LongList = lazyComponent(
  async (): Promise<ComponentType<VirtualListProps<AppPassword>>> =>
    (await import('@/ui/virtual-list.tsx')).VirtualList,
)

type PasswordListProps = {
  passwords: readonly AppPassword[]
  onRevoke: (passwords: readonly AppPassword[]) => void
}

/** Every app password, newest first, to be searched and to be revoked. */
export function PasswordList({ passwords, onRevoke }: PasswordListProps) {
  const { t } = useLingui()
  const [typed, setTyped] = useState('')
  const isSearched = passwords.length > manyToRead
  const shown = useSearch(passwords, isSearched ? typed : '')
  const selection = useSelection(passwords)
  const label = t`App passwords, newest first`

  const row = (password: AppPassword) => (
    <PasswordRow
      password={password}
      isSelected={selection.has(password)}
      shown={shown}
      onSelect={selection.toggle}
      onRevoke={onRevoke}
    />
  )

  return (
    <div className="flex flex-col gap-4">
      {isSearched && (
        <TextField
          type="search"
          label={<Trans>Search by name</Trans>}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
          }}
        />
      )}
      <div className="overflow-clip rounded-card border border-line bg-surface">
        <SelectionBar
          selected={selection.selected.length}
          selectedInSight={shown.filter(selection.has).length}
          inSight={shown.length}
          total={passwords.length}
          onSelectAll={(isTicked) => {
            selection.set(shown, isTicked)
          }}
          onClear={selection.clear}
          onRevoke={() => {
            onRevoke(selection.selected)
          }}
        />
        {shown.length === 0 && (
          <p className="px-4 py-6 text-ink-soft sm:px-5">
            <Trans>No app password has that in its name.</Trans>
          </p>
        )}
        {shown.length > manyToShow ? (
          // Until the long list's code is here, its beginning stands in for it.
          <Suspense
            fallback={
              <ShortList label={label} passwords={shown.slice(0, 12)}>
                {row}
              </ShortList>
            }
          >
            <LongList
              label={label}
              items={shown}
              keyOf={nameOf}
              estimate={80}
              itemClassName="border-b border-line"
            >
              {row}
            </LongList>
          </Suspense>
        ) : (
          <ShortList label={label} passwords={shown}>
            {row}
          </ShortList>
        )}
      </div>
    </div>
  )
}

type ShortListProps = {
  label: string
  passwords: readonly AppPassword[]
  children: (password: AppPassword) => ReactNode
}

function ShortList({ label, passwords, children }: ShortListProps) {
  if (passwords.length === 0) return null
  return (
    <ul aria-label={label} className="divide-y divide-line">
      {passwords.map((password) => (
        <li key={password.name}>{children(password)}</li>
      ))}
    </ul>
  )
}

function nameOf({ name }: AppPassword): string {
  return name
}
