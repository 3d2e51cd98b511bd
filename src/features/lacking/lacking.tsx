import { Trans } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { hostOf } from '@/client/service-address.ts'
import type { OlderGeneration } from '@/lexicon/generations.ts'
import { describeFailure } from '@/queries/failure.ts'
import { serviceDescription } from '@/queries/service-description.ts'
import { useSurroundings } from '@/queries/surroundings.ts'
import { useSessions } from '@/session/context.ts'
import { Button } from '@/ui/button.tsx'
import { Notice } from '@/ui/notice.tsx'
import { useSay } from '@/ui/say.ts'
import { type Lack, lackWords, reasonWords } from './lacking-words.ts'

export type LackingProps = {
  /** Origin of the server. */
  service: string
  /** What it was found to speak; undefined: the protocol of today, but for this. */
  generation: OlderGeneration | undefined
  what: Lack
}

/**
 * Stands where something would be that a server lacks: what, why, and the question whether that is still so. What it
 * answers is remembered for all its accounts.
 */
export function Lacking({ service, generation, what }: LackingProps) {
  const say = useSay()
  const sessions = useSessions()
  const queries = useQueryClient()
  const { fetch } = useSurroundings()
  const [busy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState<{ error: unknown } | 'same'>()
  const host = hostOf(service)

  async function askAgain() {
    setBusy(true)
    setOutcome(undefined)
    try {
      const found = await queries.query({ ...serviceDescription(service, fetch), staleTime: 0 })
      if (found.generation) sessions.learn(service, found.generation)
      setOutcome('same')
    } catch (error) {
      setOutcome({ error })
    }
    setBusy(false)
  }

  return (
    <Notice title={say(lackWords(host)[what])}>
      <div className="flex flex-col items-start gap-3">
        <p>{say(reasonWords(generation))}</p>
        <output className="empty:hidden">
          {outcome === 'same' && <Trans>Asked just now: it is still so.</Trans>}
          {outcome && outcome !== 'same' && say(describeFailure(outcome.error).message)}
        </output>
        <Button look="outlined" busy={busy} onClick={() => void askAgain()}>
          <Trans>Ask the server again</Trans>
        </Button>
      </div>
    </Notice>
  )
}
