import { Plural, Trans } from '@lingui/react/macro'
import { useDeferredValue, useMemo, useRef, useState } from 'react'
import type { InviteCode } from '@/lexicon/generated/current/com/atproto/server/defs.gen.ts'
import { saveFile } from '@/lib/save-file.ts'
import { useFocusAfter } from '@/lib/use-focus-after.ts'
import { type CodeSort, useAllCodes } from '@/queries/all-invite-codes.ts'
import { useInviteHandles } from '@/queries/invite-accounts.ts'
import { type InviteAdmin } from '@/queries/invite-admin.ts'
import { signUpLink } from '@/queries/invite-codes.ts'
import { Busy } from '@/ui/busy.tsx'
import { Button } from '@/ui/button.tsx'
import { Notice } from '@/ui/notice.tsx'
import { Problem } from '@/ui/problem.tsx'
import { explainAdmin } from './admin-errors.ts'
import { CodeDialog } from './code-dialog.tsx'
import { CodeTable } from './code-table.tsx'
import { CodeTools } from './code-tools.tsx'
import { codesToCsv } from './codes-csv.ts'
import { DisableDialog } from './disable-dialog.tsx'
import { type CodeFilter, filterCodes, indexCodes } from './filter-codes.ts'
import { ReadingState } from './reading-state.tsx'
import { SelectionBar } from './selection-bar.tsx'

type AllCodesProps = { admin: InviteAdmin; consoleOrigin: string }

const nothing: ReadonlySet<string> = new Set()

/** Every code of the server: found, looked at, chosen, disabled, saved. */
export function AllCodes({ admin, consoleOrigin }: AllCodesProps) {
  const [sort, setSort] = useState<CodeSort>('recent')
  const [filter, setFilter] = useState<CodeFilter>({ text: '', state: 'any' })
  const [selected, setSelected] = useState(nothing)
  const [opened, setOpened] = useState<string>()
  const [disabling, setDisabling] = useState<readonly InviteCode[]>()
  const [outcome, setOutcome] = useState<number>()
  // Nothing is selected any more after it: the button that opened it is gone.
  const top = useRef<HTMLElement>(null)
  useFocusAfter(disabling !== undefined, top)
  const all = useAllCodes(admin, sort)
  const { codes, error, isReading } = all
  const handles = useInviteHandles(admin, all)
  const indexed = useMemo(() => indexCodes(codes, handles), [codes, handles])
  const applied = useDeferredValue(filter)
  const shown = useMemo(() => filterCodes(indexed, applied), [indexed, applied])
  // What was chosen and has gone, or was disabled meanwhile, is chosen no more.
  const chosen = useMemo(
    () => codes.filter(({ code, disabled }) => selected.has(code) && !disabled),
    [codes, selected],
  )
  const looked = codes.find(({ code }) => code === opened)

  function save() {
    const file = `invite-codes-${admin.host.replace(':', '-')}.csv`
    saveFile(file, new Blob([codesToCsv(shown, handles)], { type: 'text/csv' }))
  }

  return (
    <section
      ref={top}
      tabIndex={-1}
      aria-labelledby="all-codes"
      className="flex flex-col gap-4 outline-none"
    >
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h2 id="all-codes" className="text-title font-semibold">
          <Trans>All codes</Trans>
        </h2>
        <div className="flex flex-wrap gap-2">
          <Button look="quiet" busy={isReading} onClick={all.readAnew}>
            <Trans>Read anew</Trans>
          </Button>
          <Button look="outlined" disabled={shown.length === 0} onClick={save}>
            <Trans>Download as CSV</Trans>
          </Button>
        </div>
      </div>
      <CodeTools filter={filter} sort={sort} onFilter={setFilter} onSort={setSort} />
      <ReadingState shown={shown.length} {...all} />
      {error && <Problem {...explainAdmin(error)} busy={isReading} onRetry={all.readOn} />}
      <output className="block empty:-mt-4">
        {outcome !== undefined && (
          <Notice
            tone="positive"
            title={<Plural value={outcome} one="# code is disabled" other="# codes are disabled" />}
          />
        )}
      </output>
      {codes.length === 0 && isReading && <Busy />}
      {shown.length > 0 && (
        <CodeTable
          codes={shown}
          handles={handles}
          selected={selected}
          onSelect={setSelected}
          onOpen={setOpened}
        />
      )}
      <SelectionBar
        count={chosen.length}
        onClear={() => {
          setSelected(nothing)
        }}
        onDisable={() => {
          setOutcome(undefined)
          setDisabling(chosen)
        }}
      />
      {looked && (
        <CodeDialog
          code={looked}
          handles={handles}
          link={signUpLink(consoleOrigin, { service: admin.service, code: looked.code })}
          onClose={() => {
            setOpened(undefined)
          }}
        />
      )}
      {disabling && (
        <DisableDialog
          admin={admin}
          codes={disabling}
          onDisabled={() => {
            setOutcome(disabling.length)
          }}
          onClose={() => {
            setDisabling(undefined)
          }}
        />
      )}
    </section>
  )
}
