import type { MessageDescriptor } from '@lingui/core'
import { ServerRefusal } from '@/client/errors.ts'
import type { ErrorOf, Method } from '@/lexicon/method.ts'
import { describeFailure, describeLost } from './failure.ts'
import { MaybeDone, NotDone } from './lost-answer.ts'

type Placed<Field extends string> = { field?: Field; message: MessageDescriptor }

/** What to say for one error; a function where the name alone cannot tell what is meant. */
type Entry<Field extends string> =
  | Placed<Field>
  | ((refusal: ServerRefusal) => Placed<Field> | undefined)

/**
 * The place and the words of every error that a method declares, so that a new one does not compile, and of
 * those that servers send besides.
 */
export type ErrorTable<M extends Method, Values> = {
  readonly [Name in ErrorOf<M>]: Entry<keyof Values & string>
} & Readonly<Record<string, Entry<keyof Values & string>>>

/**
 * Places a failed submission by a form's table; what the table does not know is said above the form. `lost`: what may have
 * come of it where nobody knows.
 */
export function explainWith<Field extends string>(
  table: Readonly<Record<string, Entry<Field>>>,
  lost?: MessageDescriptor,
): (error: unknown) => Placed<Field> & { details?: string } {
  return (error) => {
    if (lost && error instanceof MaybeDone) return describeLost(error, lost)
    const failure = describeFailure(error)
    // Why a server failed may be known, once it is certain that nothing was done.
    const refusal = error instanceof NotDone ? error.lost : error
    if (!(refusal instanceof ServerRefusal) || refusal.error === undefined) return failure
    const entry = Object.hasOwn(table, refusal.error) ? table[refusal.error] : undefined
    const placed = typeof entry === 'function' ? entry(refusal) : entry
    return { ...failure, ...placed }
  }
}
