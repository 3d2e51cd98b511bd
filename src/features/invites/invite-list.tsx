import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, Suspense } from 'react'
import type { InviteCode } from '@/lexicon/generated/current/com/atproto/server/defs.gen.ts'
import { lazyComponent } from '@/lib/lazy-component.ts'
import { remainingUses } from '@/queries/invite-codes.ts'
import { Busy } from '@/ui/busy.tsx'
import type { VirtualListProps } from '@/ui/virtual-list.tsx'

/** As many are shown without the library that a long list takes. */
const fewEnough = 50

const LongList = lazyComponent<VirtualListProps<InviteCode>>(
  async () => (await import('@/ui/virtual-list.tsx')).VirtualList,
)

const keyOf = ({ code }: InviteCode) => code

type InviteListProps = {
  codes: readonly InviteCode[]
  children: (code: InviteCode) => ReactNode
}

/** The codes of an account, however many. */
export function InviteList({ codes, children }: InviteListProps) {
  const { t } = useLingui()
  const count = codes.length
  const left = codes.reduce((sum, code) => sum + (code.disabled ? 0 : remainingUses(code)), 0)
  const label = t`Your invite codes`
  return (
    <div className="flex flex-col gap-4">
      <p className="text-ink-soft tabular-nums">
        <Trans>
          Codes: {count}. Uses left: {left}.
        </Trans>
      </p>
      {count > fewEnough ? (
        <Suspense fallback={<Busy />}>
          <LongList label={label} items={codes} keyOf={keyOf} estimate={180}>
            {children}
          </LongList>
        </Suspense>
      ) : (
        <ul aria-label={label} className="flex flex-col gap-4">
          {codes.map((code) => (
            <li key={code.code}>{children(code)}</li>
          ))}
        </ul>
      )}
    </div>
  )
}
