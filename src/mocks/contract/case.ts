import type { Method } from '@/lexicon/method.ts'
import type { Call } from './send.ts'
import type { Flavour, Target } from './target.ts'

/** One call and what every server answers to it. */
export type Case = {
  readonly name: string
  readonly on: Flavour
  /** Leads up to the call and says what it is. */
  readonly prepare: (target: Target) => Promise<Prepared> | Prepared
  readonly answer: Expected
}

/** `shows` is part of the answer's JSON. */
export type Prepared = Call & { readonly shows?: object }

export type Expected = {
  readonly status: number
  /** Absent for a good answer, whose body is then held against the lexicon. */
  readonly error?: string
  /** Left out where servers word it as they like. */
  readonly message?: string | RegExp
  /** null: the header is not there. */
  readonly headers?: Readonly<Record<string, string | RegExp | null>>
}

/** A method with a good call at least. */
export type Contract<M extends Method = Method> = {
  readonly method: M
  readonly cases: readonly [Case, ...Case[]]
}

type More = Pick<Expected, 'headers'> & { readonly status?: number; readonly on?: Flavour }

export function contract<M extends Method>(
  method: M,
  first: Case,
  ...others: readonly (Case | readonly Case[])[]
): Contract<M> {
  return { method, cases: [first, ...others.flat()] }
}

export function good(
  name: string,
  prepare: Case['prepare'],
  { on = 'plain', ...more }: More = {},
): Case {
  return { name, on, prepare, answer: { status: 200, ...more } }
}

export function refused(
  name: string,
  [status, error, message]: readonly [number, string, (string | RegExp)?],
  prepare: Case['prepare'],
  { on = 'plain', ...more }: More = {},
): Case {
  const wording = message === undefined ? {} : { message }
  return { name, on, prepare, answer: { status, error, ...wording, ...more } }
}
