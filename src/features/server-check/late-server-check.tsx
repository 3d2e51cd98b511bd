import { Trans, useLingui } from '@lingui/react/macro'
import { Suspense, useState } from 'react'
import { lazyComponent, MissingPart } from '@/lib/lazy-component.ts'
import { Busy } from '@/ui/busy.tsx'
import { Button } from '@/ui/button.tsx'

/** A way to find out why a server did not answer, for whoever wants to know. */
export function LateServerCheck({ host }: { host: string }) {
  const { i18n } = useLingui()
  const [isAsked, setIsAsked] = useState(false)
  const [Check] = useState(() =>
    lazyComponent(async () => {
      const loaded = await import('./server-check.tsx')
      i18n.load('en', loaded.messages)
      return loaded.ServerCheck
    }),
  )
  if (!isAsked) {
    return (
      <Button
        look="quiet"
        className="-ml-4"
        onClick={() => {
          setIsAsked(true)
        }}
      >
        <Trans>Check the server</Trans>
      </Button>
    )
  }
  return (
    <MissingPart
      value={
        <Trans>This console's own server does not answer either: look at your connection.</Trans>
      }
    >
      <Suspense fallback={<Busy />}>
        <Check host={host} />
      </Suspense>
    </MissingPart>
  )
}
