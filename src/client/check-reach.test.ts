import { expect, test } from 'vitest'
import { createFakeClock } from '@/test/fake-clock.ts'
import { checkReach } from './check-reach.ts'

const service = 'https://pds.test'
const own = 'https://console.test/config.json'
const who = { did: 'did:web:pds.test', availableUserDomains: ['.pds.test'] }

type Answers = {
  /** What a page is let read. */
  readable?: () => Response | Promise<Response>
  /** Something answers, though a page may not read it. */
  there?: boolean
  redirects?: boolean
  own?: boolean
}

/** A network, and what it was asked. */
function network({ readable, there = false, redirects = false, own: isUp = true }: Answers) {
  const asked: RequestInit[] = []
  const fetch: typeof globalThis.fetch = async (input, init = {}) => {
    asked.push(init)
    const url = new Request(input).url
    const opaque = (type: string) => Object.defineProperty(new Response(), 'type', { value: type })
    if (url === own && isUp) return new Response(null, { status: 404 })
    if (url.startsWith(service)) {
      if (init.mode === 'no-cors' && there) return opaque('opaque')
      if (init.redirect === 'manual' && redirects) return opaque('opaqueredirect')
      if (readable && init.mode !== 'no-cors') return readable()
    }
    throw new TypeError('Failed to fetch')
  }
  return { fetch, asked }
}

const check = (answers: Answers) => checkReach(service, { ...network(answers), own })

test.each([
  ['answers', () => Response.json(who)],
  ['foreign', () => new Response('<h1>Hello</h1>')],
  ['foreign', () => Response.json({ error: 'NotFound' }, { status: 404 })],
] as const)('row 33: a server that can be read %s', async (state, readable) => {
  expect(await check({ readable })).toEqual({ state })
})

test.each([503, 429])('row 33: one in trouble says so: %d', async (status) => {
  const readable = () => new Response('<h1>Oh</h1>', { status })
  expect(await check({ readable })).toEqual({ state: 'inTrouble', status })
})

test('row 33: something that no page may read is told from nothing', async () => {
  expect(await check({ there: true })).toEqual({ state: 'closed' })
  expect(await check({ redirects: true, there: true })).toEqual({ state: 'redirects' })
  expect(await check({})).toEqual({ state: 'silent' })
})

test('row 33: offline only where no other fetch works', async () => {
  expect(await check({ own: false })).toEqual({ state: 'cutOff' })
  expect(await check({ own: false, there: true })).toEqual({ state: 'closed' })
})

test('row 33: no credential goes along, whatever is asked', async () => {
  const { fetch, asked } = network({})
  await checkReach(service, { fetch, own })
  expect(asked).toHaveLength(4)
  for (const { credentials, referrerPolicy, headers = {}, body = null } of asked) {
    expect({ credentials, referrerPolicy }).toEqual({
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    })
    expect(headers).toEqual({})
    expect(body).toBeNull()
  }
})

test('row 33: a server that hangs is slow, and does not hold up the check', async () => {
  const clock = createFakeClock()
  const { fetch } = network({ readable: () => new Promise(() => {}) })
  const checked = checkReach(service, { fetch, own, clock })
  await clock.advance(15_000)
  expect(await checked).toEqual({ state: 'slow' })
})

test('row 33: given up', async () => {
  const given = { ...network({}), own, signal: AbortSignal.abort() }
  await expect(checkReach(service, given)).rejects.toMatchObject({ cause: 'aborted' })
})
