import { Suspense } from 'react'
import { lazyComponent } from '@/lib/lazy-component.ts'
import type { LimitedScope } from '@/queries/hindrance.ts'

const DeedLists = lazyComponent(async () => (await import('./deed-lists.tsx')).DeedLists)

/** The lists bring many methods along: they come only to a session that is limited. */
export function LateDeedLists({ scope }: { scope: LimitedScope }) {
  return (
    <Suspense>
      <DeedLists scope={scope} />
    </Suspense>
  )
}
