import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Identifier } from '@/ui/facts.tsx'
import { Notice } from '@/ui/notice.tsx'

/** Where a code went. */
export function CodeSent({ to, children }: { to: string; children?: ReactNode }) {
  const address = <Identifier>{to}</Identifier>
  return (
    <Notice title={<Trans>Look into your mail</Trans>}>
      <p>
        <Trans>A code is on its way to {address}. It is good for about 15 minutes.</Trans>{' '}
        {children}
      </p>
    </Notice>
  )
}
