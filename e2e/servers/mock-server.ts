import type { Route } from '@playwright/test'
import type { MockPds } from '@/mocks/mock-pds.ts'
import type { MockWorld } from '@/mocks/mock-world.ts'
import type { MailedMessage } from '@/mocks/state.ts'
import { pollForCode } from './poll-for-code.ts'
import { newName, type TestServer } from './test-server.ts'

/** The mock PDS, in the process of the test. */
export function mockServer(world: MockWorld, pds: MockPds): TestServer {
  const given = new Set<MailedMessage>()
  const [handleDomain = '.test'] = pds.options.userDomains
  return {
    project: 'mock',
    url: pds.origin,
    plcUrl: world.plcUrl,
    handleResolver: pds.origin,
    handleDomain,
    adminPassword: pds.options.adminPassword,
    async createAccount({ password = 'correct-horse-battery', ...seed } = {}) {
      const name = newName()
      const { handle = `${name}${handleDomain}`, email = `${name}@example.com` } = seed
      const { did } = await pds.createAccount({ ...seed, handle, email, password })
      return { handle, email, password, did }
    },
    mailedCode: (to, purpose) =>
      pollForCode(`${purpose} to ${to}`, () => {
        const mail = pds.outbox.findLast(
          (message) =>
            message.purpose === purpose && message.to === to.toLowerCase() && !given.has(message),
        )
        if (mail !== undefined) given.add(mail)
        return mail?.code ?? undefined
      }),
    async expireAccessTokens() {
      world.clock.advance({ hours: 2, seconds: 1 })
    },
    async expireMailedCodes() {
      world.clock.advance({ minutes: 15, seconds: 1 })
    },
    isExpected: (origin) => isInWorld(world, origin),
  }
}

/** Every host under `.test` belongs to the world; where nothing answers, the network fails. */
export function isInWorld(world: MockWorld, origin: string): boolean {
  return world.origins().includes(origin) || new URL(origin).hostname.endsWith('.test')
}

/** Answers a request that was stopped on its way as the world does. */
export async function routeToWorld(route: Route, world: MockWorld): Promise<void> {
  const answer = await fromWorld(world, await toRequest(route))
  await (answer === undefined ? route.abort('failed') : route.fulfill(answer))
}

/** What a server of the world, or without one the real one, answers a request that was stopped on its way. */
export async function answerOf(
  route: Route,
  world: MockWorld | undefined,
): Promise<Answer | undefined> {
  if (world) return fromWorld(world, await toRequest(route))
  const response = await route.fetch()
  return { status: response.status(), headers: response.headers(), body: await response.body() }
}

type Answer = { status: number; headers: Record<string, string>; body: Buffer }

/** What the world answers; undefined: nobody is there. */
export async function fromWorld(world: MockWorld, request: Request): Promise<Answer | undefined> {
  const answer = await world.fetch(request).catch((error: unknown) => {
    // The world's own word for a host that cannot be reached.
    if (error instanceof TypeError && error.message === 'Failed to fetch') return undefined
    throw error
  })
  return (
    answer && {
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      body: Buffer.from(await answer.arrayBuffer()),
    }
  )
}

async function toRequest(route: Route): Promise<Request> {
  const request = route.request()
  const body = request.postDataBuffer()
  return new Request(request.url(), {
    method: request.method(),
    headers: await request.allHeaders(),
    body: body === null ? null : new Uint8Array(body),
  })
}
