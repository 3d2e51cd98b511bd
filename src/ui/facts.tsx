import type { ReactNode } from 'react'
import { clip } from '@/lib/visible-name.ts'

/** A list of facts: the name of each, then its value. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className="@container flex flex-col divide-y divide-line">{children}</dl>
}

export function Fact({ name, children }: { name: ReactNode; children: ReactNode }) {
  return (
    <div className="flex flex-col gap-x-4 gap-y-0.5 py-2.5 first:pt-0 last:pb-0 @sm:flex-row">
      <dt className="shrink-0 text-ink-soft @sm:w-36">{name}</dt>
      <dd className="min-w-0 flex-1 tabular-nums">{children}</dd>
    </div>
  )
}

/** Longer than any name that is meant to be read. */
const longest = 300

/** Text that a server sent or a person chose: shown as it is, whatever its direction; not without end. */
export function Identifier({ children }: { children: string }) {
  return <bdi className="font-mono text-[0.94em] wrap-anywhere">{clip(children, longest)}</bdi>
}
