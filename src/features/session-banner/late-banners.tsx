import { useLingui } from '@lingui/react'
import { Suspense, useState } from 'react'
import { lazyComponent } from '@/lib/lazy-component.ts'
import type { BannersProps } from './banners.tsx'

/** Most sessions have nothing in their way: what says so, and its words, come to those that have. */
export function LateBanners(props: BannersProps) {
  const { i18n } = useLingui()
  const [Banners] = useState(() =>
    lazyComponent(async () => {
      const loaded = await import('./banners.tsx')
      i18n.load('en', loaded.messages)
      return loaded.Banners
    }),
  )
  return (
    <Suspense>
      <Banners {...props} />
    </Suspense>
  )
}
