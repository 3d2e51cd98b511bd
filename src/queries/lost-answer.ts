import { type CallError, InvalidAnswer, NoAnswer, ServerRefusal } from '@/client/errors.ts'

/** No answer came to a change, and what is so now could not be read again: it may have been made. */
export class MaybeDone extends Error {
  override readonly name = 'MaybeDone'
  /** Why there was no answer to go by. */
  readonly lost: CallError

  constructor(lost: CallError) {
    super('Nobody knows whether the change was made', { cause: lost })
    this.lost = lost
  }
}

/**
 * Whether a server may have carried out a call that failed. Being offline proves nothing: a connection may break after
 * the request has gone out.
 */
export function mayBeDone(error: unknown): error is CallError {
  if (error instanceof ServerRefusal) return error.status >= 500
  return error instanceof NoAnswer || error instanceof InvalidAnswer
}

/** What became of a change. `now`: what a look showed afterwards, where it could be taken. */
export type Change<State> = {
  readonly now: State | undefined
  /** What the look tells of it; undefined where it tells nothing. */
  readonly isMade: boolean | undefined
  /** Why no answer came; undefined: the server took it. */
  readonly lost: CallError | undefined
}

/**
 * Makes a change: sent once, never again by itself. However it is answered, what is so now is read again, so that a
 * lost answer does not leave open what a look can tell. Rejects as `change` does when the server refused it.
 */
export async function changeOnce<State>(given: {
  change: () => Promise<unknown>
  look: () => Promise<State>
  /** Undefined where the server's words do not tell. */
  isMade: (now: State) => boolean | undefined
}): Promise<Change<State>> {
  const { change, look, isMade } = given
  const lost = await change().then(
    () => undefined,
    (error: unknown) => {
      if (mayBeDone(error)) return error
      throw error
    },
  )
  const now = await look().catch(() => undefined)
  return { now, isMade: now === undefined ? undefined : isMade(now), lost }
}
