import { useLingui } from '@lingui/react'
import { type ReactNode, Suspense, useState } from 'react'
import { lazyComponent } from '@/lib/lazy-component.ts'
import type { OlderPartProps } from './older-pages.tsx'

/** Few servers are of an older generation: what is different there comes, with its words, to their accounts alone. */
export function OlderPart({
  part,
  fallback,
  ...props
}: OlderPartProps & { part: 'OlderNav' | 'OlderPage'; fallback: ReactNode }) {
  const { i18n } = useLingui()
  const [Part] = useState(() =>
    lazyComponent<OlderPartProps>(async () => {
      const loaded = await import('./older-pages.tsx')
      i18n.load('en', loaded.messages)
      return loaded[part]
    }),
  )
  return (
    <Suspense fallback={fallback}>
      <Part {...props} />
    </Suspense>
  )
}
