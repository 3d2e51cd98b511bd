import type { MessageDescriptor } from '@lingui/core'
import { Trans } from '@lingui/react/macro'
import { type ReactNode, use } from 'react'
import { Button } from './button.tsx'
import { Details } from './details.tsx'
import { Notice } from './notice.tsx'
import { useSay } from './say.ts'
import { UnreachedHelp } from './unreached.ts'

type ProblemProps = {
  title?: ReactNode
  message: MessageDescriptor
  details?: string
  /** The host that gave no answer. */
  unreached?: string
  /** While the next try is under way. */
  busy?: boolean
  onRetry?: () => void
}

/** What went wrong in one part of a page, and the way to try that part again. */
export function Problem(props: ProblemProps) {
  const { title, message, details, unreached, busy = false, onRetry } = props
  const say = useSay()
  const helpFor = use(UnreachedHelp)
  return (
    <div aria-live="polite">
      <Notice tone="caution" title={title}>
        <div className="flex flex-col items-start gap-2">
          <p>{say(message)}</p>
          {details && <Details text={details} />}
          {unreached && helpFor?.(unreached)}
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
