import type { BytesBody, InputOf, Method, OutputOf, ParamsOf } from '@/lexicon/method.ts'
import { systemClock, type Clock } from '@/lib/clock.ts'
import { type ByteStream, readAnswer, readByteStream } from './answer.ts'
import type { FetchHandler } from './fetch-handler.ts'
import { toRequest } from './request.ts'

/** What a call needs beside its method: its query, its body, and a signal where it may be given up. */
export type CallOptions<M extends Method> = Part<'params', ParamsOf<M>> &
  Part<'input', InputOf<M>> & { signal?: AbortSignal | undefined }

type Part<Key extends string, Value> = [Value] extends [undefined]
  ? { [K in Key]?: never }
  : object extends Value
    ? { [K in Key]?: Value }
    : { [K in Key]: Value }

/** The argument object may be left out where nothing in it is required. */
export type CallArguments<M extends Method> =
  object extends CallOptions<M> ? [options?: CallOptions<M>] : [options: CallOptions<M>]

/** A method that answers with bytes: a repository, a blob. */
export type BytesMethod = Method & { output: BytesBody }

/** Calls XRPC methods of one service. */
export type Client = {
  /**
   * Sends one call and gives its output, read and checked as the method's lexicon says: an object, a Blob
   * for bytes, undefined where the method answers nothing. Sends once: it never tries again by itself.
   *
   * Rejects with `ServerRefusal`, `InvalidAnswer` or `NoAnswer` (see errors.ts).
   */
  call<M extends Method>(method: M, ...given: CallArguments<M>): Promise<OutputOf<M>>
  /**
   * As `call`, for a method that answers with bytes, but gives them as they come: nothing more is fetched
   * than is read, and a reader may take its time. Only the server has its time limit: 15 s for the
   * beginning, and for each further piece once it is asked for.
   *
   * Rejects as `call` does; reading the stream does too, with `NoAnswer`. Whoever stops reading cancels it.
   */
  stream<M extends BytesMethod>(method: M, ...given: CallArguments<M>): Promise<ByteStream>
}

/** A client over any handler: a service without credentials, an administrator, a session. */
export function createClient(handler: FetchHandler, clock: Clock = systemClock): Client {
  function call<M extends Method>(method: M, ...given: CallArguments<M>): Promise<OutputOf<M>>
  async function call(
    method: Method,
    given: { params?: unknown; input?: unknown; signal?: AbortSignal | undefined } = {},
  ): Promise<unknown> {
    const response = await handler(toRequest(method, given))
    return readAnswer(method, response, { host: handler.host, clock })
  }

  function stream<M extends BytesMethod>(method: M, ...given: CallArguments<M>): Promise<ByteStream>
  async function stream(
    method: Method,
    given: { params?: unknown; signal?: AbortSignal | undefined } = {},
  ): Promise<ByteStream> {
    const response = await handler(toRequest(method, given))
    return readByteStream(method, response, { host: handler.host, clock })
  }

  return { call, stream }
}
