import { InvalidValue } from './errors.ts'
import type { Method, ParamKind, ParamsOf, ReadParamsOf } from './method.ts'

/**
 * Writes the query of a call, without the `?`: arrays repeat their key, what is `undefined` is left out,
 * so are parameters that the method does not have. Empty where there is nothing to write.
 *
 * Source: https://atproto.com/specs/xrpc#lexicon-http-endpoints
 */
export function toQueryString<M extends Method>(method: M, params: ParamsOf<M>): string {
  const given = new Map(Object.entries(params ?? {}))
  const query = new URLSearchParams()
  for (const name of Object.keys(method.params?.shape ?? {})) {
    for (const value of [given.get(name)].flat()) {
      if (value !== undefined) query.append(name, String(value))
    }
  }
  return query.toString()
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

function valueOf(name: string, kind: ParamKind, texts: string[]): unknown {
  switch (kind) {
    case 'string':
    case 'integer':
    case 'boolean':
      if (texts.length > 1)
        throw new InvalidValue(`$.${name}`, `Expected ${kind} value type (got array)`)
      return texts.map((text) => scalarOf(`$.${name}`, kind, text))[0]
    case 'string[]':
      return texts
    case 'integer[]':
      return texts.map((text, index) => scalarOf(`$.${name}[${index}]`, 'integer', text))
    case 'boolean[]':
      return texts.map((text, index) => scalarOf(`$.${name}[${index}]`, 'boolean', text))
  }
}

function scalarOf(path: string, kind: 'string' | 'integer' | 'boolean', text: string): unknown {
  if (kind === 'string') return text
  if (kind === 'integer' && /^-?\d+$/.test(text)) return Number(text)
  if (kind === 'boolean' && (text === 'true' || text === 'false')) return text === 'true'
  throw new InvalidValue(path, `Expected ${kind} value type (got string)`)
}
