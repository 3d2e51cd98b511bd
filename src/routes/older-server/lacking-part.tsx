import { useLingui } from '@lingui/react'
import { Suspense, useState } from 'react'
import type { LackingProps } from '@/features/lacking/lacking.tsx'
import { lazyComponent } from '@/lib/lazy-component.ts'
import { Busy } from '@/ui/busy.tsx'

/** What a server lacks, said where it would be; it comes, with its words, to those servers alone. */
export function LackingPart(props: LackingProps) {
  const { i18n } = useLingui()
  const [Lacking] = useState(() =>
    lazyComponent<LackingProps>(async () => {
      const loaded = await import('./older-pages.tsx')
      i18n.load('en', loaded.messages)
      return loaded.Lacking
    }),
  )
  return (
    <Suspense fallback={<Busy />}>
      <Lacking {...props} />
    </Suspense>
  )
}
