import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Button } from '@/ui/button.tsx'
import { Notice } from '@/ui/notice.tsx'

/** A link can name any server, a false one too: nothing is typed before the person has looked at it. */
export function AskAboutService({ risk, onAgree }: { risk: ReactNode; onAgree: () => void }) {
  return (
    <Notice tone="caution" title={<Trans>Is this the server you mean?</Trans>}>
      <div className="flex flex-col items-start gap-3">
        <p>
          <Trans>The link that brought you here names it.</Trans>{' '}
          {risk ?? <Trans>Whoever runs it sees what you type next, your password too.</Trans>}
        </p>
        <Button look="outlined" onClick={onAgree}>
          <Trans>Yes, use this server</Trans>
        </Button>
      </div>
    </Notice>
  )
}
