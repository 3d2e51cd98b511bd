import { afterEach, expect, test, vi } from 'vitest'
import { serveOnLoopback } from '@/test/serve-on-loopback.ts'
import { readRecipes } from './fault-recipes.ts'
import { takePort } from './loopback.ts'
import { startFaults } from './start-faults.ts'

const secret = 'a-secret-that-no-log-may-hold'
/** Another one for each proxy: `fetch` keeps connections to those that are gone. */
let nextPort = 42_000
let cleanup = new AsyncDisposableStack()

afterEach(async () => {
  const used = cleanup
  cleanup = new AsyncDisposableStack()
  await used.disposeAsync()
})

/** A PDS that answers as one does, a proxy with these faults before it, and what either of them was told. */
async function put(recipes: string) {
  const arrived: string[] = []
  const answer = {
    did: 'did:plc:alice',
    accessJwt: secret,
    list: Array.from({ length: 200 }, String),
  }
  const pds = await serveOnLoopback(async (request) => {
    arrived.push(`${request.method} ${await request.text()}`)
    const headers = { 'access-control-allow-origin': '*', 'x-own': 'yes' }
    if (request.method === 'OPTIONS') return new Response(null, { status: 204, headers })
    return Response.json(answer, { headers })
  })
  cleanup.use(pds)
  const logged: string[] = []
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => logged.push(String(text)) > 0)
  const outer = await takePort(nextPort)
  const faults = await startFaults({
    outer,
    inner: Number(new URL(pds.origin).port),
    pagePort: outer.port + 1,
  })
  cleanup.defer(faults.stop)
  nextPort = outer.port + 10
  faults.plan.set(readRecipes(recipes))
  const origin = `http://127.0.0.1:${outer.port}`
  async function call(method = 'getSession', init: RequestInit = {}) {
    const response = await fetch(`${origin}/xrpc/com.atproto.server.${method}?q=${secret}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${secret}` },
      body: secret,
      redirect: 'manual',
      ...init,
    })
    const body = await response.text()
    const { status, headers } = response
    return { status, body, cors: headers.get('access-control-allow-origin'), headers }
  }
  return { call, arrived, answer: JSON.stringify(answer), logged, faults, origin }
}

test('what no recipe is for passes as it is', async () => {
  const { call, arrived, answer, logged } = await put('5xx:refreshSession')
  expect(await call()).toMatchObject({ status: 200, body: answer, cors: '*' })
  expect((await call()).headers.get('x-own')).toBe('yes')
  expect(arrived).toEqual([`POST ${secret}`, `POST ${secret}`])
  expect(logged).toEqual([])
})

test('lost on the way there, or on the way back', async () => {
  const { call, arrived, logged } = await put('lost-request:once, lost-response:once')
  await expect(call()).rejects.toThrow('fetch failed')
  expect(arrived).toEqual([])
  await expect(call()).rejects.toThrow('fetch failed')
  expect(arrived).toHaveLength(1)
  expect((await call()).status).toBe(200)
  expect(logged.map((line) => line.slice(10))).toEqual([
    'lost-request:once  POST getSession\n',
    'lost-response:once  POST getSession\n',
  ])
})

test.each([
  ['5xx', 500, '*', /^\{"error":"InternalServerError"/],
  ['5xx=503', 503, '*', /^\{/],
  ['429=7', 429, '*', /RateLimitExceeded/],
  ['expired', 400, '*', /ExpiredToken/],
  ['unknown', 501, '*', /MethodNotImplemented/],
  ['odd-error', 400, '*', /Odd/],
  ['redirect', 307, '*', /^$/],
  ['html', 502, null, /^<!doctype html>/],
  ['html:cors', 502, '*', /^<!doctype html>/],
  ['html-401', 401, null, /^<!doctype html>/],
])('%s is answered in place of the server', async (recipe, status, cors, body) => {
  const { call, arrived } = await put(recipe)
  const answer = await call()
  expect(answer).toMatchObject({ status, cors })
  expect(answer.body).toMatch(body)
  expect(arrived).toEqual([])
})

test('no connection is used twice: a browser would send again what is lost on one', async () => {
  const { call } = await put('5xx:once')
  expect((await call()).headers.get('connection')).toBe('close')
  expect((await call()).headers.get('connection')).toBe('close')
})

test('too many requests say when to come back, or nothing', async () => {
  const told = await (await put('429=7')).call()
  expect(told.headers.get('retry-after')).toBe('7')
  expect(told.headers.get('access-control-expose-headers')).toContain('Retry-After')
  const bare = await (await put('429-bare')).call()
  expect(bare.headers.get('retry-after')).toBeNull()
})

test('what the server said, spoilt', async () => {
  const { call, answer, faults } = await put('truncated')
  const spoilt = async (recipe: string) => {
    faults.plan.set(readRecipes(recipe))
    return (await call()).body
  }
  expect(await spoilt('truncated')).toBe(answer.slice(0, Math.floor(answer.length / 2)))
  expect(await spoilt('wrong-schema')).toBe('{"did":null,"accessJwt":null,"list":null}')
  expect(JSON.parse(await spoilt('other-account'))).toMatchObject({
    did: 'did:plc:somebodyelseentirely2345',
    accessJwt: secret,
  })
  expect(await spoilt('slow=0')).toBe(answer)
  await expect(spoilt('broken-off')).rejects.toThrow('terminated')
})

test('answers that no page may read, the preflight too', async () => {
  const { call } = await put('no-cors:getSession')
  expect(await call()).toMatchObject({ status: 200, cors: null })
  const preflight = (method: string) => call(method, { method: 'OPTIONS', body: null })
  expect((await preflight('getSession')).cors).toBeNull()
  expect((await preflight('refreshSession')).cors).toBe('*')
})

test('a preflight is not the call: it does not use up a turn', async () => {
  const { call } = await put('5xx:once')
  expect((await call('getSession', { method: 'OPTIONS', body: null })).status).toBe(204)
  expect((await call()).status).toBe(500)
})

test('a refresh token works once, also when its answer was lost', async () => {
  const { call, arrived } = await put('no-grace, lost-response:refreshSession:once')
  await expect(call('refreshSession')).rejects.toThrow('fetch failed')
  expect(arrived).toHaveLength(1)
  expect(await call('refreshSession')).toMatchObject({ status: 400 })
  const other = { headers: { authorization: 'Bearer another' } }
  expect((await call('refreshSession', other)).status).toBe(200)
  expect((await call('refreshSession', other)).status).toBe(400)
})

test('no answer and no end; nobody there; an answer for ever', async () => {
  const { call, faults, arrived, origin } = await put('hang')
  await expect(call('getSession', { signal: AbortSignal.timeout(100) })).rejects.toThrow('timeout')
  faults.plan.set(readRecipes('offline'))
  await expect(call()).rejects.toThrow('fetch failed')
  await expect(fetch(`${origin}/`)).rejects.toThrow('fetch failed')
  faults.plan.set(readRecipes('endless'))
  await expect(call('getSession', { signal: AbortSignal.timeout(100) })).rejects.toThrow('timeout')
  expect(arrived).toEqual([])
})

test('nothing that was sent or answered is logged', async () => {
  const { call, logged } = await put('html:50%, wrong-schema:50%, truncated')
  for (let count = 0; count < 6; count += 1) await call()
  expect(logged).toHaveLength(6)
  expect(logged.join('')).not.toContain(secret)
})

test('the page shows what is on and what has been, and switches', async () => {
  const { call, faults } = await put('5xx:getSession')
  await call()
  const page = async () => (await fetch(faults.url)).text()
  expect(await page()).toMatch(/value="5xx:getSession"[^]*5xx:getSession {2}POST getSession/)
  const switchTo = (recipes: string, headers: Record<string, string> = {}) =>
    fetch(faults.url, { method: 'POST', body: new URLSearchParams({ recipes }), headers })
  expect((await switchTo('html:once')).status).toBe(200)
  expect(faults.plan.recipes()).toMatchObject([{ name: 'html' }])
  const refused = await switchTo('<b>')
  expect(refused.status).toBe(400)
  expect(await refused.text()).toContain('&quot;&lt;b&gt;&quot; is no fault')
  expect((await switchTo('hang', { origin: 'https://evil.example' })).status).toBe(403)
  expect(faults.plan.recipes()).toMatchObject([{ name: 'html' }])
  await switchTo('')
  expect(faults.plan.recipes()).toEqual([])
})
