import { expect } from 'vitest'
import { readCar } from '../repo/car.ts'
import type { Case, Contract, Expected } from './case.ts'
import { carType } from './moving.ts'
import { type Answer, send } from './send.ts'
import type { Targets } from './target.ts'

/**
 * Makes the call of one case. Gives what the server answered and what it was to answer, for
 * `toMatchObject`. Throws when a good answer does not fit the lexicon, or is no CAR where it says so.
 */
export async function outcomeOf(
  targets: Targets,
  { method }: Contract,
  { on, prepare, answer }: Case,
): Promise<{ given: object; expected: object }> {
  const { shows = {}, ...call } = await prepare(targets[on])
  const given = await send(targets[on], method, call)
  const headers = Object.keys(answer.headers ?? {}).map((name): [string, string | null] => [
    name,
    given.headers.get(name),
  ])
  const good = answer.error === undefined && call.verb === undefined
  if (good) method.output?.parse?.(given.json)
  if (good && given.headers.get('content-type') === carType) await readCar(given.bytes)
  return {
    given: {
      status: given.status,
      body: given.json ?? bodyOf(given),
      headers: Object.fromEntries(headers),
    },
    expected: {
      status: answer.status,
      body: good ? goodBody(method.output, shows) : refusal(answer),
      headers: patterns(answer.headers ?? {}),
    },
  }
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
