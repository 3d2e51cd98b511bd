import { Trans, useLingui } from '@lingui/react/macro'
import { memo } from 'react'
import type { InviteCode } from '@/lexicon/generated/current/com/atproto/server/defs.gen.ts'
import type { Handles } from '@/queries/invite-accounts.ts'
import { codeState, codeStateWords, remainingUses } from '@/queries/invite-codes.ts'
import { Identifier } from '@/ui/facts.tsx'
import { useSay } from '@/ui/say.ts'
import { Cell } from '@/ui/table-cells.tsx'
import { Tag } from '@/ui/tag.tsx'

type CodeCellsProps = {
  code: InviteCode
  handles: Handles
  day: Intl.DateTimeFormat
  isSelected: boolean
  onToggle: (code: string) => void
  onOpen: (code: string) => void
}

/** Below the bar that may stand at the window's end, nothing with the focus is hidden. */
const clear = 'scroll-my-24'

/** One code in the table. Shown again only when something about it has changed. */
export const CodeCells = memo(function CodeCells({
  code: it,
  handles,
  day,
  isSelected,
  onToggle,
  onOpen,
}: CodeCellsProps) {
  const { t } = useLingui()
  const say = useSay()
  const state = codeState(it)
  const left = remainingUses(it)
  const { code, available } = it
  const used = it.uses.length
  return (
    <>
      <Cell className="flex justify-center">
        {!it.disabled && (
          <label className="flex size-11 cursor-pointer items-center justify-center">
            <input
              type="checkbox"
              aria-label={t`Select ${code}`}
              className={`size-5 accent-accent ${clear}`}
              checked={isSelected}
              onChange={() => {
                onToggle(code)
              }}
            />
          </label>
        )}
      </Cell>
      <Cell className="min-w-0">
        <button
          type="button"
          aria-haspopup="dialog"
          className={`min-h-11 max-w-full rounded-control text-left text-accent hover:underline ${clear}`}
          onClick={() => {
            onOpen(code)
          }}
        >
          <Identifier>{code}</Identifier>
        </button>
      </Cell>
      <Cell className="flex flex-wrap items-center gap-x-2 text-note max-md:col-start-2 md:flex-col md:items-start">
        <Tag tone={state === 'unused' || state === 'partlyUsed' ? 'positive' : 'plain'}>
          {say(codeStateWords[state])}
        </Tag>
        <span className="text-ink-soft tabular-nums">
          {it.disabled ? (
            <Trans>
              {used} of {available} used
            </Trans>
          ) : (
            <Trans>
              {left} of {available} left
            </Trans>
          )}
        </span>
      </Cell>
      <Cell className="min-w-0 text-note max-md:col-start-2">
        <Whom code={it} handles={handles} />
      </Cell>
      <Cell className="text-note text-ink-soft tabular-nums max-md:col-start-2">
        {day.format(Date.parse(it.createdAt))}
      </Cell>
    </>
  )
})

function Whom({ code, handles }: { code: InviteCode; handles: Handles }) {
  const [last, ...others] = code.uses
  const more = others.length
  const user = last && (handles.get(last.usedBy) ?? last.usedBy)
  return (
    <>
      <p className="truncate">
        {code.forAccount === 'admin' ? (
          <span className="text-ink-soft">
            <Trans>For nobody in particular</Trans>
          </span>
        ) : (
          <Trans>
            For <Identifier>{handles.get(code.forAccount) ?? code.forAccount}</Identifier>
          </Trans>
        )}
      </p>
      {user !== undefined && (
        <p className="truncate">
          {more === 0 ? (
            <Trans>
              Used by <Identifier>{user}</Identifier>
            </Trans>
          ) : (
            <Trans>
              Used by <Identifier>{user}</Identifier> and {more} more
            </Trans>
          )}
        </p>
      )}
    </>
  )
}
