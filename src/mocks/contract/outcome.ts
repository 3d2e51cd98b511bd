import { expect } from 'vitest'
import { readCar } from '../repo/car.ts'
import type { Case, Contract, Expected } from './case.ts'
import { carType } from './moving.ts'
import { type Answer, send } from './send.ts'
import type { Targets } from './target.ts'

/**
 * Makes the call of one case. Gives what the server answered and what it was to answer, for
 * `toMatchObject`: what the case says or, where the server is known to answer something else, that.
 * Throws when a good answer does not fit the lexicon, or is no CAR where it says so, and when a server
 * that is known to differ does not.
 */
export async function outcomeOf(
  targets: Targets,
  contract: Contract,
  { name, on, prepare, answer }: Case,
): Promise<{ given: object; expected: object }> {
  const { method } = contract
  const { shows = {}, ...call } = await prepare(targets[on])
  const sent = await send(targets[on], method, call)
  const known = targets.known?.(contract, name)
  const isGood = ({ error }: Expected) => error === undefined && call.verb === undefined
  const expectation = (wanted: Expected, lacks: readonly string[] = []) => ({
    status: wanted.status,
    body: isGood(wanted) ? goodBody(method.output, without(shows, lacks)) : refusal(wanted),
    headers: patterns(wanted.headers ?? {}),
  })
  if (isGood(known ?? answer)) {
    method.output?.parse?.(sent.json)
    if (sent.headers.get('content-type') === carType) await readCar(sent.bytes)
  }
  const headers = Object.keys({ ...answer.headers, ...known?.headers }).map(
    (header): [string, string | null] => [header, sent.headers.get(header)],
  )
  const given = {
    status: sent.status,
    body: sent.json ?? bodyOf(sent),
    headers: Object.fromEntries(headers),
  }
  if (known === undefined) return { given, expected: expectation(answer) }
  expect(given, 'no difference any more').not.toMatchObject(expectation(answer))
  return { given, expected: expectation(known, known.lacks) }
}

function without(shows: object, lacks: readonly string[]): object {
  return Object.fromEntries(Object.entries(shows).filter(([name]) => !lacks.includes(name)))
}

/** An answer without content must not name a type. */
function bodyOf({ bytes, headers }: Answer): string {
  return headers.get('content-type') ?? (bytes.length === 0 ? 'nothing' : 'bytes of no type')
}

function goodBody(output: Contract['method']['output'], shows: object): unknown {
  if (output === undefined) return 'nothing'
  if (output.parse) return shows
  return output.encoding === '*/*' ? expect.any(String) : output.encoding
}

function refusal({ error, message = /./u }: Expected): unknown {
  return error === undefined ? 'nothing' : patterns({ error, message })
}

/** Regular expressions become what matchers understand. */
function patterns(values: Readonly<Record<string, string | RegExp | null>>): object {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]): [string, unknown] => [
      name,
      value instanceof RegExp ? expect.stringMatching(value) : value,
    ]),
  )
}
