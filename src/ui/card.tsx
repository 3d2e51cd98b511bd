import { type ReactNode, useId } from 'react'

type CardProps = { title: ReactNode; children: ReactNode; aside?: ReactNode }

/** A titled group of things that belong together. */
export function Card({ title, aside, children }: CardProps) {
  const id = useId()
  return (
    <section
      aria-labelledby={id}
      className="flex flex-col gap-4 rounded-card border border-line bg-surface p-4 sm:p-6"
    >
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h2 id={id} className="text-lead font-semibold">
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  )
}
