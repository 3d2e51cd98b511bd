import type { MessageDescriptor } from '@lingui/core'
import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { Details } from './details.tsx'
import { Notice } from './notice.tsx'
import { useSay } from './say.ts'

type ProblemProps = {
  title?: ReactNode
  message: MessageDescriptor
  details?: string
  /** While the next try is under way. */
  busy?: boolean
  onRetry?: () => void
}

/** What went wrong in one part of a page, and the way to try that part again. */
export function Problem({ title, message, details, busy = false, onRetry }: ProblemProps) {
  const say = useSay()
  return (
    <div aria-live="polite">
      <Notice tone="caution" title={title}>
        <div className="flex flex-col items-start gap-2">
          <p>{say(message)}</p>
          {details && <Details text={details} />}
          {onRetry && (
            <Button look="outlined" busy={busy} onClick={onRetry}>
              <Trans>Try again</Trans>
            </Button>
          )}
        </div>
      </Notice>
    </div>
  )
}
