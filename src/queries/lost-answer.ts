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

/** No answer came to a change, and what is so now, read again, shows that it has not been made. */
export class NotDone extends Error {
  override readonly name = 'NotDone'
  /** Why there was no answer to go by. */
  readonly lost: CallError

  constructor(lost: CallError) {
    super('The change was not made', { cause: lost })
    this.lost = lost
  }
}

/**
 * Whether a server may have carried out a call that failed. Being offline proves nothing: a connection may break after
 * the request has gone out.
 */
export function mayBeDone(error: unknown): error is CallError {
  // A method that it does not have was not called.
  if (error instanceof ServerRefusal) return error.status >= 500 && error.status !== 501
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

/** What a look shows of a change; undefined where it tells nothing. */
export type Trace<Output> =
  | { readonly isMade: true; readonly output: Output }
  | { readonly isMade: false }
  | undefined

/**
 * Makes a change: sent once, never again by itself. Where its answer is lost, `look` reads what is so now, and what the
 * answer would have told. Rejects with `NotDone` or `MaybeDone` then, and as `change` does when the server refused it.
 */
export async function sendOnce<Output>(
  change: () => Promise<Output>,
  look?: () => Promise<Trace<Output>>,
): Promise<Output> {
  try {
    return await change()
  } catch (error) {
    if (!mayBeDone(error)) throw error
    const trace = await look?.().catch(() => undefined)
    if (trace?.isMade) return trace.output
    throw trace ? new NotDone(error) : new MaybeDone(error)
  }
}

/** A look at a change that gives nothing. */
export function traceOf(isMade: boolean | undefined): Trace<void> {
  if (isMade === undefined) return undefined
  return isMade ? { isMade, output: undefined } : { isMade }
}
