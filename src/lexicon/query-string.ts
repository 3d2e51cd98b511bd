import { InvalidValue } from './errors.ts'
import type { Method, ParamKind, ParamsOf, ReadParamsOf, ScalarKind } from './method.ts'

/**
 * Writes the query of a call, without the `?`: arrays repeat their key, what is `undefined` is left out,
 * so are parameters that the method does not have. Empty where there is nothing to write.
 *
 * Source: https://atproto.com/specs/xrpc#lexicon-http-endpoints
 */
export function toQueryString<M extends Method>(method: M, params: ParamsOf<M>): string
export function toQueryString(method: Method, params: unknown): string {
  const given = new Map<string, unknown>(Object.entries(params ?? {}))
  const query = new URLSearchParams()
  for (const name of Object.keys(method.params?.shape ?? {})) {
    for (const value of [given.get(name)].flat()) {
      if (isScalar(value)) query.append(name, String(value))
    }
  }
  return query.toString()
}

type Scalar = string | number | boolean

function isScalar(value: unknown): value is Scalar {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}

/**
 * Reads a query as a server does, with the defaults filled in; `undefined` where the method has no
 * parameters. Unknown keys and empty values are ignored. Throws {@link InvalidValue} for a scalar that is
 * repeated, a boolean other than `true` and `false`, an integer that is not decimal, and whatever else the
 * lexicon refuses.
 */
export function fromQueryString<M extends Method>(
  method: M,
  query: URLSearchParams,
): ReadParamsOf<M>
export function fromQueryString(method: Method, query: URLSearchParams): unknown {
  if (!method.params) return undefined
  const values: Record<string, unknown> = {}
  for (const [name, kind] of Object.entries(method.params.shape)) {
    const texts = query.getAll(name).filter((text) => text !== '')
    if (texts.length > 0) values[name] = valueOf(name, kind, texts)
  }
  return method.params.parse(values)
}

/** What one occurrence of a parameter is. */
const occurrences = {
  string: 'string',
  integer: 'integer',
  boolean: 'boolean',
  'string[]': 'string',
  'integer[]': 'integer',
  'boolean[]': 'boolean',
} as const satisfies Record<ParamKind, ScalarKind>

function valueOf(name: string, kind: ParamKind, texts: readonly string[]): unknown {
  const [first] = texts
  const each = occurrences[kind]
  if (kind !== each) {
    return texts.map((text, index) => scalarOf(`$.${name}[${index}]`, each, text))
  }
  if (texts.length > 1)
    throw new InvalidValue(`$.${name}`, `Expected ${kind} value type (got array)`)
  return first === undefined ? undefined : scalarOf(`$.${name}`, each, first)
}

function scalarOf(path: string, kind: ScalarKind, text: string): Scalar {
  if (kind === 'string') return text
  if (kind === 'integer' && /^-?\d+$/.test(text)) return Number(text)
  if (kind === 'boolean' && (text === 'true' || text === 'false')) return text === 'true'
  throw new InvalidValue(path, `Expected ${kind} value type (got string)`)
}
