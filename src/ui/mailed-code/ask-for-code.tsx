import type { ReactNode } from 'react'
import { Button } from '../button.tsx'
import { AskAgainIn, AskFailure } from './asking.tsx'
import { type AskRefusal, useAsking } from './use-asking.ts'

type AskForCodeProps = {
  /** What the button says: "Mail me a code". */
  label: ReactNode
  look?: 'filled' | 'outlined'
  /** Settles when the server has answered. What it rejects with is given to `explain`. */
  onAsk: () => Promise<void>
  explain: (error: unknown) => AskRefusal
  /** Beside the button: the way on for who has a code. */
  actions?: ReactNode
}

/** The first step where there is nothing to type: have a code mailed. */
export function AskForCode({ label, look = 'filled', onAsk, explain, actions }: AskForCodeProps) {
  const { ask, isAsking, failure, seconds } = useAsking({ onAsk, explain })
  return (
    <div className="flex flex-col gap-3">
      {failure && <AskFailure failure={failure} />}
      <div className="flex flex-wrap items-center gap-3">
        {seconds > 0 ? (
          <AskAgainIn seconds={seconds} />
        ) : (
          <Button look={look} busy={isAsking} onClick={() => void ask()}>
            {label}
          </Button>
        )}
        {actions}
      </div>
    </div>
  )
}
