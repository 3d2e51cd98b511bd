import type { Method, OutputOf } from '@/lexicon/method.ts'
import { type Call, send } from './send.ts'
import type { Reachable } from './target.ts'

/** A call that must succeed, on the way to the one that a case is about. */
export function call<M extends Method>(
  target: Reachable,
  method: M,
  options?: Call,
): Promise<OutputOf<M>>
export async function call(
  target: Reachable,
  method: Method,
  options: Call = {},
): Promise<unknown> {
  const { status, json } = await send(target, method, options)
  if (status !== 200) throw new Error(`${method.nsid}: ${status} ${JSON.stringify(json)}`)
  return method.output?.parse?.(json)
}
