import type { FakeClock } from '../fake-clock.ts'
import { createFaultServer, page, type Fault, type Personality, refusal } from '../fault-server.ts'
import type { FaultName } from './commands.ts'

const faults: Record<FaultName, Fault> = {
  dropRequest: 'dropRequest',
  dropResponse: 'dropResponse',
  hang: 'hang',
  delay: { delay: 9000 },
  unavailable: () => new Response(null, { status: 503 }),
  page: () => page(200),
  page401: () => page(401),
  limited: () => refusal('RateLimitExceeded', 429),
}

/** The scripted server, and what it saw that no promise may be broken by. */
export function createModelServer(clock: FakeClock, personality: Personality) {
  const server = createFaultServer({ clock, personality })
  /** How often each intent, by its unique name, was carried out. */
  const carriedOut = new Map<string, number>()
  /** How often each refresh token was refused with a name that means it. */
  const refused = new Map<string, number>()
  const strangers: string[] = []

  server.answer('createAppPassword', (body) => {
    const name = String(parse(body)['name'])
    carriedOut.set(name, (carriedOut.get(name) ?? 0) + 1)
    const createdAt = new Date(clock.real()).toISOString()
    return Response.json({ name, password: 'aaaa-bbbb-cccc-dddd', createdAt })
  })

  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, { ...init, signal: null })
    const { origin, pathname } = new URL(request.url)
    const bearer = request.headers.get('authorization')
    if (origin !== server.origin && bearer !== null) strangers.push(request.url)
    const response = await server.fetch(input, init)
    const text = await response.clone().text()
    const answer = parse(text)
    const meansIt = ['ExpiredToken', 'InvalidToken', 'AuthenticationFailed']
    if (pathname.endsWith('.refreshSession') && meansIt.includes(String(answer['error']))) {
      const token = bearer?.replace('Bearer ', '') ?? ''
      refused.set(token, (refused.get(token) ?? 0) + 1)
    }
    return response
  }

  return {
    origin: server.origin,
    fetch,
    carriedOut,
    refused,
    strangers,
    fail: (method: string, fault: FaultName) => {
      server.fail(method, faults[fault])
    },
    /** Faults that were asked for and have met no call. */
    heal: () => server.heal(),
    revokeAll: () => server.revokeAll(),
    livesOn: (jwt: string) => server.livesOn(jwt),
  }
}

function parse(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}
