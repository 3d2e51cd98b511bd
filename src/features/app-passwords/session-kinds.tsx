import { Trans } from '@lingui/react/macro'
import { Suspense, useState } from 'react'
import { lazyComponent } from '@/lib/lazy-component.ts'
import { Busy } from '@/ui/busy.tsx'
import { Sign } from '@/ui/sign.tsx'

const DeedTable = lazyComponent(async () => (await import('./deed-table.tsx')).DeedTable)

/** What each kind of password opens, out of the way until it is asked for. */
export function SessionKinds() {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <details
      className="group"
      onToggle={(event) => {
        setIsOpen(event.currentTarget.open)
      }}
    >
      <summary className="w-fit cursor-pointer list-none py-2.5 text-accent">
        <Trans>What each kind of session may do</Trans>{' '}
        <Sign name="down" className="mt-0 inline align-[-0.125em] group-open:rotate-180" />
      </summary>
      {isOpen && (
        <Suspense fallback={<Busy />}>
          <DeedTable />
        </Suspense>
      )}
    </details>
  )
}
