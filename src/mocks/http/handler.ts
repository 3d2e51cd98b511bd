import type { BytesBody, JsonBody, Method, ReadInputOf, ReadParamsOf } from '@/lexicon/method.ts'
import type { Access } from '../auth/access.ts'
import type { Bytes } from '../encoding/bytes.ts'
import type { Pds } from '../pds.ts'
import type { Bucket } from './rate-limits.ts'
import type { ByteInput } from './read-body.ts'

export type Call<Params, Input, Caller> = {
  readonly pds: Pds
  readonly caller: Caller
  readonly params: Params
  readonly input: Input
}

/** What a handler is given of the body: bytes where the lexicon wants bytes. */
export type InputFor<M extends Method> = M extends { input: BytesBody } ? ByteInput : ReadInputOf<M>

/** What a handler must answer: every field of the output, the optional ones at least as undefined. */
export type Answer<M extends Method> = M extends { output: BytesBody }
  ? ByteOutput
  : M extends { output: JsonBody<infer Value, unknown> }
    ? Complete<Value>
    : void

export type ByteOutput = {
  readonly bytes: Bytes
  readonly encoding: string
  readonly headers?: Readonly<Record<string, string>>
}

/** A new optional field in a lexicon stops the mock from compiling until it answers it. */
export type Complete<Value> = Value extends readonly (infer Item)[]
  ? readonly Complete<Item>[]
  : Value extends object
    ? string extends keyof Value
      ? Value
      : { readonly [Key in keyof Required<Value>]: CompleteField<Value, Key> }
    : Value

type CompleteField<Value, Key extends keyof Value> =
  | Complete<Exclude<Value[Key], undefined>>
  | (object extends Pick<Value, Key> ? undefined : never)

/** How the mock answers one method. */
export type Handler<Params, Input, Output, Caller> = {
  readonly access: Access<Caller>
  /** The method's own limits; `ip` is the only address there is. */
  readonly limits?: (
    call: Call<Params, Input, Caller>,
    ip: string,
  ) => readonly Omit<Bucket, 'name'>[]
  /** sync.getRepo stays outside the limit on all requests together. */
  readonly outsideGlobalLimit?: true
  /** Whether this server knows the method at all. */
  readonly served?: (pds: Pds) => boolean
  readonly answer: (call: Call<Params, Input, Caller>) => Promise<Output> | Output
}

export type HandlerOf<M extends Method, Caller> = Handler<
  ReadParamsOf<M>,
  InputFor<M>,
  Answer<M>,
  Caller
>

/** Puts a method and its handler together; `Caller` follows from the access rule. */
export function defineHandler<M extends Method, Caller>(
  method: M,
  handler: HandlerOf<NoInfer<M>, Caller>,
): HandlerOf<M, Caller> & { readonly method: M } {
  return { ...handler, method }
}
