import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Sign } from '@/ui/sign.tsx'

/** `open`: neither, or not known. */
export type Verdict = 'good' | 'wrong' | 'open'

const signs = {
  good: { name: 'check', className: 'text-positive' },
  wrong: { name: 'alert', className: 'text-caution' },
  open: { name: 'info', className: 'text-ink-soft' },
} as const

type CheckLineProps = {
  verdict: Verdict
  title: ReactNode
  /** What the line means, and what to do where it is wrong. */
  children?: ReactNode
}

/** One line of a checklist: how it is, in words as well as by its sign, and what that means. */
export function CheckLine({ verdict, title, children }: CheckLineProps) {
  return (
    <li className="flex gap-3">
      <Sign {...signs[verdict]} />
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        <p className="font-semibold">
          {verdict !== 'open' && (
            <span className="sr-only">
              {verdict === 'good' ? <Trans>In order:</Trans> : <Trans>Not in order:</Trans>}{' '}
            </span>
          )}
          {title}
        </p>
        {children && <div className="space-y-1 text-note text-ink-soft">{children}</div>}
      </div>
    </li>
  )
}

export function CheckList({ children }: { children: ReactNode }) {
  return <ul className="flex flex-col gap-5">{children}</ul>
}
