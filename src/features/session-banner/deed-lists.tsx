import type { MessageDescriptor } from '@lingui/core'
import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { deedsOf } from '@/queries/deeds.ts'
import { useSay } from '@/ui/say.ts'
import { Sign } from '@/ui/sign.tsx'

/** What a limited session can do on the server and what it cannot, out of the way until it is asked for. */
export function DeedLists({ scope }: { scope: Parameters<typeof deedsOf>[0] }) {
  const { can, cannot } = deedsOf(scope)
  return (
    <details className="group">
      <summary className="w-fit cursor-pointer list-none py-2.5 text-accent">
        <Trans>What the server lets this session do</Trans>{' '}
        <Sign name="down" className="mt-0 inline align-[-0.125em] group-open:rotate-180" />
      </summary>
      <div className="grid gap-x-8 gap-y-4 pt-1 pb-2 sm:grid-cols-2">
        <List title={<Trans>It can</Trans>} sign="check" items={can} />
        <List title={<Trans>It cannot</Trans>} sign="cross" items={cannot} />
      </div>
    </details>
  )
}

type ListProps = {
  title: ReactNode
  sign: 'check' | 'cross'
  items: readonly MessageDescriptor[]
}

function List({ title, sign, items }: ListProps) {
  const say = useSay()
  return (
    <div className="flex flex-col gap-1">
      <p className="font-semibold">{title}</p>
      <ul className="flex flex-col gap-1">
        {items.map((words) => (
          <li key={words.id} className="flex gap-2">
            <Sign name={sign} className="text-ink-soft" />
            {say(words)}
          </li>
        ))}
      </ul>
    </div>
  )
}
