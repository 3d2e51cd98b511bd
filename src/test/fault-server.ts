import type { FakeClock } from './fake-clock.ts'

/**
 * How servers treat a refresh token that was replaced. `grace`: for 2 h it yields the same successor, also
 * when that was deleted (reference, rsky). `no-grace`: it is gone at once, and the access token with it
 * (cocoon, pegasus). `reuse-revokes`: as grace for the direct successor; anything older ends the whole
 * session (tranquil).
 */
export type Personality = 'grace' | 'no-grace' | 'reuse-revokes'

/** One call goes wrong: lost on the way there or back, never answered, or answered by something else. */
export type Fault = 'dropRequest' | 'dropResponse' | 'hang' | { delay: number } | (() => Response)

type Claims = { sub: string; scope: string; iat: number; exp: number; session: string; jti: string }
type Token = { session: string; retiredAt?: number; next?: string }

const hour = 3600
const prefix = 'com.atproto.server.'

/** A scripted PDS with one account, for session tests: real rules for tokens, nothing else. */
export function createFaultServer(given: {
  clock: FakeClock
  personality?: Personality
  origin?: string
  did?: string
  /** Seconds that `iat` lies in the past. */
  backdated?: number
}) {
  const { clock, personality = 'grace', backdated = 0 } = given
  const { origin = 'https://pds.test', did = 'did:plc:alice' } = given
  const calls: { name: string; authorization?: string | undefined; body: string }[] = []
  const faults: { name: string; fault: Fault }[] = []
  const answers = new Map<string, (body: string) => Response>()
  const issued = new Map<string, Claims>()
  /** Refresh tokens that may still be used, by jti. */
  const alive = new Map<string, Token>()
  /** The newest jti of each session. */
  const newest = new Map<string, string>()
  const settings = { accessScope: 'com.atproto.access', takenDown: false, refusesAccess: false }
  const now = () => Math.floor(clock.real() / 1000)

  function issue(claims: Claims): string {
    const jwt = toJwt(claims)
    issued.set(jwt, claims)
    return jwt
  }

  function session(jti: string): Response {
    const id = jti.split('.')[0] ?? jti
    const common = { sub: did, session: id, jti, iat: now() - backdated }
    const accessJwt = issue({ ...common, scope: settings.accessScope, exp: now() + 2 * hour })
    const exp = now() + 90 * 24 * hour
    const refreshJwt = issue({ ...common, scope: 'com.atproto.refresh', exp })
    return Response.json({ did, handle: 'alice.test', active: true, accessJwt, refreshJwt })
  }

  function begin(): Response {
    const id = `s${newest.size + 1}`
    const jti = `${id}.0`
    newest.set(id, jti)
    alive.set(jti, { session: id })
    return session(jti)
  }

  function revoke(id: string) {
    for (const [jti, token] of alive) if (token.session === id) alive.delete(jti)
  }

  function refresh({ jti, exp, session: id }: Claims): Response {
    const token = alive.get(jti)
    if (settings.takenDown) return refusal('AccountTakedown', 401)
    if (exp <= now()) return refusal('ExpiredToken')
    if (token?.retiredAt !== undefined && token.retiredAt + 2 * hour <= now()) alive.delete(jti)
    const isStale = token?.retiredAt !== undefined && token.next !== newest.get(id)
    if (personality === 'reuse-revokes' && (!token || isStale)) {
      revoke(id)
      return refusal('AuthenticationFailed', 401)
    }
    if (!token || !alive.has(jti)) {
      return refusal(personality === 'no-grace' ? 'InvalidToken' : 'ExpiredToken')
    }
    const next = token.next ?? `${id}.${Number(jti.split('.')[1]) + 1}`
    if (personality === 'no-grace') alive.delete(jti)
    else alive.set(jti, { session: id, retiredAt: token.retiredAt ?? now(), next })
    if (!alive.has(next)) alive.set(next, { session: id })
    if (!token.next) newest.set(id, next)
    return session(next)
  }

  function accessProblem(claims: Claims | undefined): Response | undefined {
    if (!claims) return refusal('AuthMissing', 401)
    const isStale = personality === 'no-grace' && newest.get(claims.session) !== claims.jti
    const isRefresh = claims.scope === 'com.atproto.refresh'
    if (settings.refusesAccess || isRefresh || isStale) return refusal('InvalidToken')
    return claims.exp <= now() ? refusal('ExpiredToken') : undefined
  }

  function end(claims: Claims): Response {
    if (personality === 'no-grace') {
      const problem = accessProblem(claims)
      if (problem) return problem
    } else if (claims.scope !== 'com.atproto.refresh') {
      return refusal('InvalidToken')
    }
    if (personality === 'grace') alive.delete(claims.jti)
    else revoke(claims.session)
    return new Response(null)
  }

  function route(name: string, authorization: string | undefined, body: string): Response {
    const claims = issued.get(authorization?.replace('Bearer ', '') ?? '')
    const isRefresh = claims?.scope === 'com.atproto.refresh'
    if (name === 'createSession' || name === 'createAccount') return begin()
    if (name === 'refreshSession') return isRefresh ? refresh(claims) : refusal('InvalidToken')
    if (name === 'deleteSession') return claims ? end(claims) : refusal('AuthMissing', 401)
    const problem = name === 'deleteAccount' ? undefined : accessProblem(claims)
    return problem ?? answers.get(name)?.(body) ?? Response.json({ passwords: [] })
  }

  const fetch: typeof globalThis.fetch = async (input, init = {}) => {
    const request = new Request(input, { ...init, signal: null })
    const url = new URL(request.url)
    if (url.origin !== origin) throw new TypeError('Failed to fetch')
    const name = url.pathname.slice(`/xrpc/${prefix}`.length)
    const authorization = request.headers.get('authorization') ?? undefined
    const body = await request.text()
    calls.push({ name, authorization, body })
    const index = faults.findIndex((each) => each.name === name)
    const fault = index < 0 ? undefined : faults.splice(index, 1)[0]?.fault
    if (fault === 'dropRequest') throw new TypeError('Failed to fetch')
    if (fault === 'hang') return new Promise(() => {})
    if (typeof fault === 'function') return fault()
    const response = route(name, authorization, body)
    if (typeof fault === 'object') {
      await new Promise<void>((resolve) => void clock.after(fault.delay, resolve))
    }
    if (fault === 'dropResponse') throw new TypeError('Failed to fetch')
    return response
  }

  return {
    origin,
    did,
    /** Every call that arrived, and those that were lost on their way. */
    calls,
    alive,
    settings,
    fetch,
    /** The next calls of a method of com.atproto.server go wrong, one fault each. */
    fail(name: string, ...next: Fault[]) {
      faults.push(...next.map((fault) => ({ name, fault })))
    },
    /** What was to go wrong and has not, does not. */
    heal() {
      faults.length = 0
    },
    /** Whether any token of the session that a token belongs to would still be taken, also one that nobody has. */
    livesOn(jwt: string): boolean {
      const id = issued.get(jwt)?.session
      return [...alive.values()].some(
        (token) =>
          token.session === id &&
          (token.retiredAt === undefined || token.retiredAt + 2 * hour > now()),
      )
    },
    /** From now on a method gives this answer to whoever may call it. */
    answer(name: string, make: (body: string) => Response) {
      answers.set(name, make)
    },
    count: (name: string) => calls.filter((call) => call.name === name).length,
    /** As a password reset or an administrator does. */
    revokeAll: () => alive.clear(),
  }
}

export function refusal(error: string, status = 400, message = error): Response {
  return Response.json({ error, message }, { status })
}

/** What a proxy or a captive portal says. */
export function page(status: number): Response {
  const headers = { 'content-type': 'text/html' }
  return new Response('<h1>Welcome to the airport</h1>', { status, headers })
}

/** A JWT that nobody signed. */
export function toJwt(claims: object): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  return `${part({ alg: 'none' })}.${part(claims)}.none`
}
