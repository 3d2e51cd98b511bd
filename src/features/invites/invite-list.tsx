import { Trans, useLingui } from '@lingui/react/macro'
import { Suspense } from 'react'
import type { InviteCode } from '@/lexicon/generated/current/com/atproto/server/defs.gen.ts'
import { lazyComponent } from '@/lib/lazy-component.ts'
import { remainingUses, signUpLink } from '@/queries/invite-codes.ts'
import { Busy } from '@/ui/busy.tsx'
import type { VirtualListProps } from '@/ui/virtual-list.tsx'
import { InviteCard } from './invite-card.tsx'

/** As many are shown without the library that a long list takes. */
const fewEnough = 50

const LongList = lazyComponent<VirtualListProps<InviteCode>>(
  async () => (await import('@/ui/virtual-list.tsx')).VirtualList,
)

const none: ReadonlyMap<string, string> = new Map()

const keyOf = ({ code }: InviteCode) => code

type InviteListProps = {
  codes: readonly InviteCode[]
  /** Origin of the server that they are for, and of this console. */
  service: string
  consoleOrigin: string
  /** Those that have just been made. */
  fresh: readonly string[]
  handles: ReadonlyMap<string, string> | undefined
}

/** The codes of an account, however many. */
export function InviteList(props: InviteListProps) {
  const { codes, service, consoleOrigin, fresh, handles } = props
  const { t } = useLingui()
  const count = codes.length
  const left = codes.reduce((sum, code) => sum + (code.disabled ? 0 : remainingUses(code)), 0)
  const label = t`Your invite codes`
  const card = (code: InviteCode) => (
    <InviteCard
      code={code}
      link={signUpLink(consoleOrigin, { service, code: code.code })}
      isNew={fresh.includes(code.code)}
      handles={handles ?? none}
    />
  )
  return (
    <div className="flex flex-col gap-4">
      <p className="text-ink-soft tabular-nums">
        <Trans>
          Codes: {count}. Uses left: {left}.
        </Trans>
      </p>
      {count > fewEnough ? (
        <Suspense fallback={<Busy />}>
          <LongList label={label} items={codes} keyOf={keyOf} estimate={161}>
            {card}
          </LongList>
        </Suspense>
      ) : (
        <ul aria-label={label} className="flex flex-col gap-4">
          {codes.map((code) => (
            <li key={code.code}>{card(code)}</li>
          ))}
        </ul>
      )}
    </div>
  )
}
