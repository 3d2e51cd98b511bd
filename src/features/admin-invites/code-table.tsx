import { Trans, useLingui } from '@lingui/react/macro'
import { Suspense, useCallback, useMemo } from 'react'
import type { InviteCode } from '@/lexicon/generated/current/com/atproto/server/defs.gen.ts'
import { lazyComponent } from '@/lib/lazy-component.ts'
import type { Handles } from '@/queries/invite-accounts.ts'
import { Busy } from '@/ui/busy.tsx'
import { HeadCell } from '@/ui/table-cells.tsx'
import type { VirtualTableProps } from '@/ui/virtual-table.tsx'
import { CodeCells } from './code-cells.tsx'

const Table = lazyComponent<VirtualTableProps<InviteCode>>(
  async () => (await import('@/ui/virtual-table.tsx')).VirtualTable,
)

const keyOf = ({ code }: InviteCode) => code

const columns =
  'grid-cols-[2.75rem_minmax(0,1fr)] md:grid-cols-[2.75rem_minmax(0,5fr)_8.5rem_minmax(0,4fr)_7rem] ' +
  'gap-x-3 border-b border-line px-2 items-center'

type CodeTableProps = {
  codes: readonly InviteCode[]
  handles: Handles
  selected: ReadonlySet<string>
  onSelect: (change: (selected: ReadonlySet<string>) => ReadonlySet<string>) => void
  onOpen: (code: string) => void
}

/** Codes in rows that scroll with the page, however many. */
export function CodeTable({ codes, handles, selected, onSelect, onOpen }: CodeTableProps) {
  const { t, i18n } = useLingui()
  // One for all rows: to make one takes as long as to show a row.
  const day = useMemo(
    () => new Intl.DateTimeFormat(i18n.locale, { dateStyle: 'medium' }),
    [i18n.locale],
  )
  const open = useMemo(() => codes.filter(({ disabled }) => !disabled), [codes])
  const count = open.length
  const isAll = count > 0 && open.every(({ code }) => selected.has(code))
  const toggle = useCallback(
    (code: string) => {
      onSelect((last) => {
        const next = new Set(last)
        if (!next.delete(code)) next.add(code)
        return next
      })
    },
    [onSelect],
  )

  return (
    <Suspense fallback={<Busy />}>
      <Table
        label={t`Invite codes`}
        items={codes}
        keyOf={keyOf}
        estimate={57}
        columns={columns}
        rowClassName="bg-surface py-1.5"
        head={
          <>
            <HeadCell className="flex justify-center">
              <label className="flex size-11 cursor-pointer items-center justify-center">
                <input
                  type="checkbox"
                  aria-label={t`Select all ${count} that are shown`}
                  className="size-5 accent-accent"
                  checked={isAll}
                  disabled={count === 0}
                  onChange={() => {
                    onSelect(() => new Set(isAll ? [] : open.map(({ code }) => code)))
                  }}
                />
              </label>
            </HeadCell>
            <HeadCell className="text-left">
              <Trans>Code</Trans>
            </HeadCell>
            <HeadCell className="text-left max-md:sr-only">
              <Trans>State</Trans>
            </HeadCell>
            <HeadCell className="text-left max-md:sr-only">
              <Trans>For and used by</Trans>
            </HeadCell>
            <HeadCell className="text-left max-md:sr-only">
              <Trans>Created</Trans>
            </HeadCell>
          </>
        }
      >
        {(code) => (
          <CodeCells
            code={code}
            handles={handles}
            day={day}
            isSelected={selected.has(code.code)}
            onToggle={toggle}
            onOpen={onOpen}
          />
        )}
      </Table>
    </Suspense>
  )
}
