import { CallError, NoAnswer, ServerRefusal } from '@/client/errors.ts'
import type { Clock } from '@/lib/clock.ts'
import { orAborted } from '@/lib/time-limit.ts'
import { DamagedBlob } from './export-report.ts'

/** Pauses before the second try and those after it. */
const pauses = [1000, 3000, 9000]
/** What a server that limits requests asks for, where it does not say how long. */
const politePause = 60_000
/** Nobody waits longer than that without being asked. */
const longestPause = 15 * 60_000
const mostPolitePauses = 20

type Given = {
  clock: Clock
  signal: AbortSignal
  random: () => number
  /** The server asks to wait until then. */
  onWait: (until: number | undefined) => void
}

/**
 * Does something until it succeeds, with growing pauses; as long as the server wishes where it limits requests. Rejects
 * with the last failure when there is no use in more.
 */
export async function persist<T>(given: Given, act: () => Promise<T>): Promise<T> {
  const { clock, signal } = given
  let failures = 0
  let limits = 0
  for (;;) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- one try after the other
      return await act()
    } catch (error) {
      if (signal.aborted) throw error
      const isLimit = error instanceof ServerRefusal && error.status === 429
      const pause = isLimit ? pauseForLimit(error, limits, clock) : pauses[failures]
      if (pause === undefined || !mayPass(error)) throw error
      if (isLimit) limits += 1
      else failures += 1
      if (isLimit) given.onWait(clock.now() + pause)
      // oxlint-disable-next-line no-await-in-loop -- the pause between two tries
      await sleep(pause * (1 + given.random() / 4), given)
      if (isLimit) given.onWait(undefined)
    }
  }
}

function pauseForLimit({ resetAt }: ServerRefusal, limits: number, clock: Clock) {
  if (limits >= mostPolitePauses) return undefined
  const pause = resetAt === undefined ? politePause : Math.max(resetAt - clock.now(), 1000)
  return pause > longestPause ? undefined : pause
}

function mayPass(error: unknown): boolean {
  return error instanceof DamagedBlob || (error instanceof CallError && error.retryable)
}

/** Whether it is the server or the way to it that fails, rather than the one thing that was asked for. */
export function isOutage(error: unknown): boolean {
  if (error instanceof ServerRefusal) return error.status === 429 || error.status >= 500
  return error instanceof NoAnswer || (error instanceof CallError && error.kind === 'notSignedIn')
}

function sleep(ms: number, { clock, signal }: Given): Promise<void> {
  let cancel = () => {}
  const passed = new Promise<void>((resolve) => {
    cancel = clock.after(ms, resolve)
  })
  return orAborted(passed, signal).finally(cancel)
}
