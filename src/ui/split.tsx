import type { ReactNode } from 'react'

/** A form, and beside it (below it on a narrow screen) what helps to understand it. */
export function Split({ children, aside }: { children: ReactNode; aside: ReactNode }) {
  return (
    <div className="grid gap-x-16 gap-y-10 md:grid-cols-[minmax(0,26rem)_minmax(0,1fr)]">
      <div>{children}</div>
      <aside className="text-ink-soft md:pt-16">{aside}</aside>
    </div>
  )
}
