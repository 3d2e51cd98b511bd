import { useSessions } from '@/session/context.ts'
import type { Account } from '@/session/sessions.ts'
import type { BannersProps } from './banners.tsx'
import { DegradedBar } from './degraded-bar.tsx'
import { LateBanners } from './late-banners.tsx'

/** What stands in the way of a session or limits it, above every page of an account. */
export function SessionBanner(props: BannersProps) {
  const { account, unstored } = props
  const sessions = useSessions()
  return (
    <>
      <DegradedBar
        state={account.state}
        onTry={() => {
          sessions.tryNow(account.id)
        }}
      />
      <div aria-live="polite" className="flex flex-col gap-6 not-empty:mb-6">
        {(isLimited(account) || unstored) && <LateBanners {...props} />}
      </div>
    </>
  )
}

function isLimited({ state, scope, generation }: Account): boolean {
  return (
    generation === '2022-account' ||
    state.name === 'expired' ||
    state.name === 'blocked' ||
    (scope !== 'full' && scope !== 'unknown')
  )
}
