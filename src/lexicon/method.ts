/**
 * Reads a value as its lexicon definition says: applies defaults, checks formats, lets unknown keys and
 * unlisted known values through. Throws {@link InvalidValue} that names the path which failed.
 *
 * `Given` is what a caller may write (a field with a default may be left out), `Value` what comes back.
 */
export type Reader<Value, Given = Value> = {
  parse(value: unknown): Value
  /** Carries the type only; never present at run time. */
  readonly given?: Given
}

/** What each query parameter is on the wire; an array repeats its key. */
export type ParamsShape = Readonly<Record<string, ParamKind>>

export type ScalarKind = 'string' | 'integer' | 'boolean'

export type ParamKind = ScalarKind | `${ScalarKind}[]`

/** The query of a method. `shape` lists every parameter, in the order of the lexicon. */
export type Params<Value, Given = Value> = Reader<Value, Given> & { readonly shape: ParamsShape }

/** A body whose media type is JSON. */
export type JsonBody<Value, Given = Value> = Reader<Value, Given> & {
  readonly encoding: 'application/json'
}

/** A body that is bytes: a CAR file, a blob. `*\/*` where any media type will do. */
export type BytesBody = { readonly encoding: string; readonly parse?: never; readonly given?: Blob }

/**
 * One XRPC method as a value: everything its lexicon says, in the form the client and the mock read.
 *
 * `params`, `input` and `output` are absent where the lexicon has none: the client then sends no query
 * or no body, and expects an empty answer. `errors` are the names that the lexicon declares; servers
 * send others too.
 *
 * Source: https://atproto.com/specs/lexicon and https://atproto.com/specs/xrpc
 */
export type Method = {
  readonly nsid: string
  readonly type: 'query' | 'procedure'
  readonly params?: Params<unknown>
  readonly input?: JsonBody<unknown> | BytesBody
  readonly output?: JsonBody<unknown> | BytesBody
  readonly errors: readonly string[]
}

/** What a caller passes as the query of a method; `undefined` where it has none. */
export type ParamsOf<M extends Method> = M extends { params: Params<unknown, infer Given> }
  ? Given
  : undefined

/** What a server reads from the query of a method: as {@link ParamsOf}, with the defaults filled in. */
export type ReadParamsOf<M extends Method> = M extends { params: Params<infer Value, unknown> }
  ? Value
  : undefined

/** What a caller passes as the body of a method: an object for JSON, a Blob for bytes. */
export type InputOf<M extends Method> = M extends { input: BytesBody }
  ? Blob
  : M extends { input: JsonBody<unknown, infer Given> }
    ? Given
    : undefined

/** What a server reads from the body of a method: as {@link InputOf}, with the defaults filled in. */
export type ReadInputOf<M extends Method> = M extends { input: BytesBody }
  ? Blob
  : M extends { input: JsonBody<infer Value, unknown> }
    ? Value
    : undefined

/** What a method answers: a read object for JSON, a Blob for bytes, `undefined` where it is empty. */
export type OutputOf<M extends Method> = M extends { output: BytesBody }
  ? Blob
  : M extends { output: JsonBody<infer Value, unknown> }
    ? Value
    : undefined

/** The error names that a method's lexicon declares. */
export type ErrorOf<M extends Method> = M['errors'][number]
