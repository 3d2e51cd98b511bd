import type { MessageDescriptor } from '@lingui/core'
import { ServerRefusal } from '@/client/errors.ts'
import type { ErrorOf, Method } from '@/lexicon/method.ts'
import { describeFailure } from './failure.ts'

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

/** Places a failed submission by a form's table; what the table does not know is said above the form. */
export function explainWith<Field extends string>(
  table: Readonly<Record<string, Entry<Field>>>,
): (error: unknown) => Placed<Field> & { details?: string } {
  return (error) => {
    const failure = describeFailure(error)
    if (!(error instanceof ServerRefusal) || error.error === undefined) return failure
    const entry = Object.hasOwn(table, error.error) ? table[error.error] : undefined
    const placed = typeof entry === 'function' ? entry(error) : entry
    return { ...failure, ...placed }
  }
}
