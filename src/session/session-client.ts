import type { ByteStream } from '@/client/answer.ts'
import { createClient, type BytesMethod, type CallArguments, type Client } from '@/client/client.ts'
import { CallError, NoAnswer } from '@/client/errors.ts'
import {
  createServiceHandler,
  withAuthorization,
  type FetchHandler,
} from '@/client/fetch-handler.ts'
import { getSession } from '@/lexicon/generated/current/com/atproto/server/get-session.gen.ts'
import type { OlderGeneration } from '@/lexicon/generations.ts'
import type { Method, OutputOf } from '@/lexicon/method.ts'
import { policyOf } from '@/lexicon/policies.ts'
import type { Clock } from '@/lib/clock.ts'
import { orAborted, startTimeLimit, type TimeLimit } from '@/lib/time-limit.ts'
import { blockedReason, movedTo } from './account.ts'
import { blockedBy, isAmbiguous, isTokenRefusal } from './classify.ts'
import { NotSignedIn } from './errors.ts'
import { readClaims } from './jwt.ts'
import type { LiveRecord } from './record.ts'
import type { Session } from './session.ts'
import type { AccountId } from './sessions.ts'

/** A call with all its waits and its one repetition ends within this. */
const longestCallMs = 60_000
/** A mailed code must not be sent with a token that may run out on the way: the names are the same. */
const codeMustLastMs = 60_000

/**
 * A client that calls as an account. `find` gives the account's session, as long as it is signed in.
 * See `Sessions.client` for what it promises.
 */
export function createSessionClient(
  id: AccountId,
  service: string,
  given: { fetch: typeof fetch; clock: Clock; find: () => Session | undefined },
): Client {
  const { fetch, clock, find } = given
  const { host } = new URL(service)

  const problem = (method: Method, reason: NotSignedIn['reason']) =>
    new NotSignedIn({ host, method: method.nsid, id, reason })

  const call = <M extends Method>(method: M, ...options: CallArguments<M>): Promise<OutputOf<M>> =>
    send(method, options[0]?.signal, (client) => client.call(method, ...options))

  const stream = <M extends BytesMethod>(
    method: M,
    ...options: CallArguments<M>
  ): Promise<ByteStream> =>
    send(method, options[0]?.signal, (client) => client.stream(method, ...options))

  async function send<T>(
    method: Method,
    signal: AbortSignal | undefined,
    ask: (client: Client) => Promise<T>,
  ): Promise<T> {
    const session = find()
    if (!session) throw problem(method, 'signedOut')
    const record = session.record()
    const generation = record.kind === 'live' ? record.generation : undefined
    const open = createServiceHandler({ service, fetch, clock, generation })
    const { credential } = policyOf(generation ? await asOf(generation, method) : method)
    if (credential !== 'access' && credential !== 'optional') return ask(createClient(open, clock))
    try {
      const output = await sendAs(session, open, method, signal, ask)
      if (find() === session && method.nsid === getSession.nsid) learn(session, output)
      return stillThere(session, method, output)
    } catch (error) {
      heed(session, error)
      throw stillThere(session, method, error)
    }
  }

  function stillThere<T>(session: Session, method: Method, result: T): T {
    if (find() !== session) throw problem(method, 'signedOut')
    return result
  }

  async function sendAs<T>(
    session: Session,
    open: FetchHandler,
    method: Method,
    signal: AbortSignal | undefined,
    ask: (client: Client) => Promise<T>,
  ): Promise<T> {
    const { kind, mailedCode } = policyOf(method)
    const isRead = kind === 'read' || kind === 'sideEffectRead'
    const about = { method: method.nsid, mustLast: mailedCode ? codeMustLastMs : 0 }
    const noAnswer = (cause: 'timeout' | 'aborted') =>
      new NoAnswer({ host, method: method.nsid, cause })
    const signals = [signal, isRead ? session.over : undefined]
    const limit = startTimeLimit({
      clock,
      ms: longestCallMs,
      reason: () => noAnswer('timeout'),
      parent: AbortSignal.any(signals.filter((each) => each !== undefined)),
    })
    const attempt = ({ accessJwt }: LiveRecord) => {
      const handler = bounded(withAuthorization(open, `Bearer ${accessJwt}`), limit)
      return ask(createClient(handler, clock))
    }
    try {
      const first = await orAborted(session.usable(about), limit.signal)
      try {
        return await attempt(first)
      } catch (error) {
        if (mailedCode && isAmbiguous(error) && session.doubts(first)) {
          throw problem(method, 'unconfirmed')
        }
        if (!isTokenRefusal(error, method, readClaims(first.accessJwt)?.scope)) throw error
        const second = await orAborted(session.afterRefusal(first, about), limit.signal)
        if (!second) throw error
        return await attempt(second)
      }
    } catch (error) {
      const gaveUp = limit.signal.aborted && !(error instanceof CallError)
      throw gaveUp ? noAnswer('aborted') : error
    } finally {
      limit.stop()
    }
  }

  return { call, stream }
}

/** Servers of 2022 want the token where those of today want a code and a password. */
async function asOf(generation: OlderGeneration, method: Method): Promise<Method> {
  const { olderMethod } = await import('@/client/older-methods.ts')
  return olderMethod(method, generation) ?? method
}

/** The whole call's limit, on one attempt; a file, once it comes, may take longer than that. */
function bounded(handler: FetchHandler, limit: TimeLimit): FetchHandler {
  return Object.assign(
    async (request: Parameters<FetchHandler>[0]) => {
      const response = await handler({ ...request, signal: limit.signal })
      if (response.ok && request.method.output && !request.method.output.parse) limit.stop()
      return response
    },
    { host: handler.host },
  )
}

/** What getSession says of the account is shown everywhere. */
function learn(session: Session, output: unknown) {
  const { did, handle, email, emailConfirmed, emailAuthFactor, didDoc, ...rest } =
    getSession.output.parse(output)
  const status = blockedReason(rest)
  if (session.record().did !== did) return
  session.change((record) => ({
    ...record,
    handle,
    email: email ?? record.email,
    emailConfirmed: emailConfirmed ?? record.emailConfirmed,
    emailAuthFactor: emailAuthFactor ?? record.emailAuthFactor,
    movedTo: didDoc ? movedTo(didDoc, record.service) : record.movedTo,
    status,
  }))
}

/** An account that the server holds back says so wherever it is asked. */
function heed(session: Session, error: unknown) {
  const status = blockedBy(error)
  if (!status) return
  // "Gone" is also what some methods say of a taken-down account.
  session.change((last) =>
    status === 'gone' && last.status === 'takendown' ? last : { ...last, status },
  )
}
