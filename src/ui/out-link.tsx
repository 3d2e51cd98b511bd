import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Sign } from './sign.tsx'

/** A link out of the console. Its host is always in sight; it learns nothing of where it was followed from. */
export function OutLink({ href, children }: { href: string; children: ReactNode }) {
  const url = URL.parse(href)
  if (url?.protocol !== 'https:' && url?.hostname !== 'localhost') return null
  return (
    <a
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      className="inline-flex min-h-6 max-w-full items-center gap-1 text-accent underline"
    >
      <span className="min-w-0">
        {children} <bdi className="text-ink-soft">({url.host})</bdi>
        <span className="sr-only">
          {' '}
          <Trans>opens in a new tab</Trans>
        </span>
      </span>
      <Sign name="away" className="mt-0" />
    </a>
  )
}
