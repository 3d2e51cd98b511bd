import type { MessageDescriptor } from '@lingui/core'
import { useRef, useState } from 'react'
import { useSecondsUntil } from '@/lib/use-seconds-until.ts'

/** Why no code was mailed, and until when (epoch, ms) the server takes no more tries, where it says. */
export type AskRefusal = {
  message: MessageDescriptor
  details?: string
  waitUntil?: number | undefined
}

type AskingProps = {
  /** Settles when the server has answered. What it rejects with is given to `explain`. */
  onAsk: () => Promise<void>
  explain: (error: unknown) => AskRefusal
  /** The next try makes sense from then on (epoch, ms). */
  notBefore?: number
}

/** Asks for a mailed code, once at a time, and counts down to when it may be asked for again. */
export function useAsking({ onAsk, explain, notBefore = 0 }: AskingProps) {
  const [failure, setFailure] = useState<AskRefusal>()
  const [isAsking, setIsAsking] = useState(false)
  const inFlight = useRef(false)
  const seconds = useSecondsUntil(Math.max(notBefore, failure?.waitUntil ?? 0))

  async function ask() {
    if (inFlight.current) return
    inFlight.current = true
    setIsAsking(true)
    setFailure(undefined)
    try {
      await onAsk()
    } catch (error) {
      setFailure(explain(error))
    } finally {
      inFlight.current = false
      setIsAsking(false)
    }
  }

  return { ask, isAsking, failure, seconds }
}
