import { expect, test } from 'vitest'
import { createMockWorld } from '@/mocks/mock-world.ts'
import type { MockPdsOptions } from '@/mocks/options.ts'
import { serveOnLoopback } from '@/test/serve-on-loopback.ts'
import { probeServer } from './probe-server.ts'
import { plain, reportLines } from './report.ts'

const asker = 'https://console.example'

/** A mock server behind a real connection; `change` may answer in its place, or change what it says. */
async function serve(
  options: MockPdsOptions = {},
  change: (answer: Response, request: Request) => Response = (answer) => answer,
) {
  const world = createMockWorld()
  const asked: Request[] = []
  const server = await serveOnLoopback(async (request) => {
    asked.push(request)
    return change(await world.fetch(request), request)
  })
  world.addPds({ ...options, origin: server.origin })
  return { ...server, asked }
}

async function report(address: string): Promise<string> {
  const found = await probeServer(address, { fetch, asker })
  return 'unusable' in found ? found.unusable : reportLines(found).join('\n')
}

function withHeaders(answer: Response, headers: Record<string, string>): Response {
  for (const [name, value] of Object.entries(headers)) answer.headers.set(name, value)
  return answer
}

test('a server of today: all of it, in aligned words', async () => {
  await using server = await serve({ inviteCodeRequired: true })
  const text = await report(server.origin)
  expect(text).toMatch(/^ {2}New accounts {4}with an invite code$/m)
  expect(text).toMatch(/^ {2}Version {9}\d/m)
  expect(text).toMatch(/^ {2}yes {2}Reading its answers {7}Access-Control-Allow-Origin: \*$/m)
  expect(text).toMatch(
    /^ {2}yes {2}Sending a session {9}Access-Control-Allow-Headers: authorization,content-type$/m,
  )
  expect(text).toMatch(/^ {2}\? {4}Reading how long to wait {2}no RateLimit header/m)
  expect(text).toMatch(/^ {2}yes {2}App passwords$/m)
  expect(text).toMatch(/(\d+) of \1 offered, 0 hidden\./)
})

test('nothing is sent that could be a secret, or have an effect', async () => {
  await using server = await serve()
  await report(server.origin)
  expect(server.asked.length).toBeGreaterThan(15)
  for (const request of server.asked) {
    expect(request.headers.get('authorization')).toBeNull()
    expect(request.headers.get('cookie')).toBeNull()
    expect(await request.text()).toBe('')
    expect(new URL(request.url).search).toBe('')
  }
})

test('an older server lacks what came later, each with the reason', async () => {
  await using server = await serve({ generation: '2023-05' })
  const text = await report(server.origin)
  expect(text).toMatch(/^ {2}Protocol {8}Of May 2023: an older generation$/m)
  expect(text).toMatch(/^ {2}no {3}Service tokens +The server speaks an older generation/m)
  expect(text).toMatch(/^ {2}OAuth {11}no: other apps need an app password$/m)
  expect(text).toMatch(/\d+ of \d+ offered, [1-9]\d* hidden/)
})

test.each(['notImplemented', 'notFound', 'upstreamFailure'] as const)(
  'a server of 2022 has what was called otherwise then, however it refuses the rest (%s)',
  async (unknownMethods) => {
    await using server = await serve({ generation: '2022-account', unknownMethods })
    const text = await report(server.origin)
    expect(text).toMatch(/^ {2}Protocol {8}Of 2022: an older generation$/m)
    expect(text).toMatch(/^ {2}New accounts {4}the server does not say$/m)
    expect(text).toMatch(/^ {2}yes {2}Creating accounts$/m)
    expect(text).toMatch(/^ {2}yes {2}New password by mailed code$/m)
    expect(text).toMatch(/^ {2}yes {2}Making invite codes, for administrators$/m)
    expect(text).toMatch(/^ {2}yes {2}Deleting the account$/m)
    expect(text).toMatch(/^ {2}no {3}App passwords +The server speaks an older generation/m)
  },
)

test('what keeps a browser out is said, and by which header', async () => {
  await using closed = await serve({}, (answer, { method }) => {
    if (method === 'OPTIONS') answer.headers.delete('access-control-allow-headers')
    return answer
  })
  const text = await report(closed.origin)
  expect(text).toMatch(/no +Sending a session +Access-Control-Allow-Headers: not sent/)
  expect(text).toContain('No browser lets the console use this server')
  await using other = await serve({}, (answer) =>
    withHeaders(answer, { 'access-control-allow-origin': 'https://another.example' }),
  )
  expect(await report(other.origin)).toMatch(
    /no +Reading its answers +Access-Control-Allow-Origin: https:\/\/another\.example/,
  )
  await using star = await serve({}, (answer) =>
    withHeaders(answer, { 'access-control-allow-headers': '*' }),
  )
  expect(await report(star.origin)).toContain('(some browsers want "authorization" by name)')
})

test.each([
  ['', 'no', 'are sent, but not exposed'],
  ['RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset', 'yes', 'are exposed'],
  ['*', 'yes', 'are exposed'],
])('rate limits exposed as "%s": %s', async (exposed, verdict, words) => {
  await using server = await serve({}, (answer) =>
    withHeaders(answer, {
      'ratelimit-limit': '3000',
      'ratelimit-remaining': '2999',
      ...(exposed && { 'access-control-expose-headers': exposed }),
    }),
  )
  expect(await report(server.origin)).toMatch(
    new RegExp(`${verdict} +Reading how long to wait +RateLimit headers ${words}`),
  )
})

test('one sentence for what the console could not use', async () => {
  await using page = await serveOnLoopback(() => new Response('<h1>Hi</h1>'))
  expect(await report(page.origin)).toMatch(/answers, but not as an AT Protocol server does\.$/)
  await using redirecting = await serveOnLoopback(
    () => new Response(null, { status: 302, headers: { location: 'https://elsewhere.example/x' } }),
  )
  expect(await report(redirecting.origin)).toMatch(
    /redirect to https:\/\/elsewhere\.example, and the console follows none/,
  )
  await using troubled = await serveOnLoopback(() => new Response('oh', { status: 503 }))
  expect(await report(troubled.origin)).toMatch(/is in trouble \(status 503\)\.$/)
  const gone = await serveOnLoopback(() => new Response())
  await gone[Symbol.asyncDispose]()
  expect(await report(gone.origin)).toMatch(/could not be reached: nothing answers at this port\.$/)
})

test.each([
  ['http://pds.example.com', /^The address must begin with https:\/\//],
  ['http://192.168.1.2', /^Servers in the local network can be used over https/],
  ['ftp://pds.example.com', /^The address must begin with https/],
  ['https://me:secret@pds.example.com', /^Leave out the user name and password/],
  ['nonsense', /^This is no address of a server/],
])('%s is not asked at all', async (address, why) => {
  const never = () => Promise.reject(new Error('asked'))
  const found = await probeServer(address, { fetch: never, asker })
  expect('unusable' in found && found.unusable).toMatch(why)
})

test('the words of a server do not steer the terminal', () => {
  expect(plain('a\u001B[2Jb\u202Ec\nd')).toBe('a [2Jb c d')
  expect(plain('x'.repeat(1000))).toHaveLength(201)
})
