import { afterEach, describe, expect, test, vi } from 'vitest'
import { InvalidValue } from '@/lexicon/errors.ts'
import type { JsonBody, Method } from '@/lexicon/method.ts'
import { createFakeClock, settle } from '@/test/fake-clock.ts'
import { createClient } from './client.ts'
import { CallError } from './errors.ts'
import { createAdminHandler, createServiceHandler } from './fetch-handler.ts'

const output: JsonBody<object> = {
  encoding: 'application/json',
  parse(value) {
    if (typeof value === 'object' && value) return value
    throw new InvalidValue('$', 'Expected object')
  },
}
const read = { nsid: 'test.read', type: 'query', output, errors: [] } as const satisfies Method
const write = { nsid: 'test.write', type: 'procedure', errors: [] } as const satisfies Method
const download = {
  nsid: 'test.download',
  type: 'query',
  output: { encoding: 'application/vnd.ipld.car' },
  errors: [],
} as const satisfies Method

const clock = createFakeClock()

async function failure(answer: Response | typeof fetch, method: Method = read): Promise<unknown> {
  const fetch = answer instanceof Response ? async () => answer : answer
  const handler = createServiceHandler({ service: 'https://pds.example:8443', fetch, clock })
  return createClient(handler, clock)
    .call(method)
    .then(
      () => expect.unreachable('the call should fail'),
      (error: unknown) => error,
    )
}

const broken: typeof fetch = async () => {
  throw new TypeError('Failed to fetch')
}

const html = (status: number) =>
  new Response('<h1>Please sign in</h1>', { status, headers: { 'content-type': 'text/html' } })

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('the server refused', () => {
  test('gives status, name, message, method and host', async () => {
    const error = await failure(
      Response.json({ error: 'ExpiredToken', message: 'Token has expired' }, { status: 400 }),
    )
    expect(error).toMatchObject({
      kind: 'refusal',
      status: 400,
      error: 'ExpiredToken',
      message: 'Token has expired',
      method: 'test.read',
      host: 'pds.example:8443',
      retryable: false,
      resetAt: undefined,
    })
    expect(error).toBeInstanceOf(CallError)
  })

  test.each([
    ['no body', new Response(null, { status: 401 })],
    ['no name', Response.json({ oops: true }, { status: 401 })],
    ['names that are no text', Response.json({ error: 5, message: [] }, { status: 401 })],
    ['JSON that is no object', Response.json('no', { status: 401 })],
  ])('%s: the status alone tells', async (_, answer) => {
    expect(await failure(answer.clone())).toMatchObject({
      kind: 'refusal',
      status: 401,
      error: undefined,
      message: '',
    })
  })

  test('row 20: a name is read from a long body without type or length', async () => {
    const text = JSON.stringify({ error: 'ExpiredToken', message: 'x'.repeat(20_000) })
    const stream = new Blob([text]).stream()
    const error = await failure(new Response(stream, { status: 400 }))
    expect(error).toMatchObject({ kind: 'refusal', error: 'ExpiredToken' })
    expect(error).toHaveProperty('message.length', 2000)
  })

  test('row 35: control characters do not get through', async () => {
    const error = await failure(
      Response.json({ error: 'A\u0000B', message: 'one\u001b[31m two' }, { status: 400 }),
    )
    expect(error).toMatchObject({ error: 'AB', message: 'one[31m two' })
  })

  test.each([
    [{ 'retry-after': '30' }, 30_000],
    [{ 'ratelimit-reset': String(clock.now() / 1000 + 90) }, 90_000],
    [{ 'retry-after': '5', 'ratelimit-reset': '1' }, 5_000],
  ])('429 with %o says when to come back', async (headers, inMs) => {
    const error = await failure(
      Response.json({ error: 'RateLimitExceeded' }, { status: 429, headers }),
    )
    expect(error).toMatchObject({ retryable: true, resetAt: clock.now() + inMs })
  })

  test.each([
    [400, false],
    [404, false],
    [429, true],
    [500, true],
    [501, false],
    [502, true],
    [503, true],
  ])('status %i: a retry makes sense: %s', async (status, retryable) => {
    expect(await failure(Response.json({}, { status }))).toMatchObject({ retryable })
  })
})

describe('the answer is none of the method', () => {
  test.each([
    ['row 34: a proxy page', html(502), { status: 502, retryable: true }],
    ['a login page of the network', html(200), { status: 200, retryable: true }],
    ['a host that is no PDS', html(404), { status: 404, retryable: false }],
    [
      'cut short',
      new Response('{"name": "Al'),
      { status: 200, contentType: 'text/plain;charset=UTF-8' },
    ],
    ['nothing where there should be something', new Response(null), { status: 200 }],
  ])('%s', async (_, answer, expected) => {
    const error = await failure(answer.clone())
    expect(error).toMatchObject({ kind: 'invalidAnswer', reason: 'unreadable', ...expected })
    expect(JSON.stringify(error)).not.toContain('sign in')
  })

  test('row 34: a page is no success of a method that answers nothing, nor a file', async () => {
    expect(await failure(html(200), write)).toMatchObject({ reason: 'unreadable' })
    expect(await failure(html(200), download)).toMatchObject({ reason: 'unreadable' })
  })

  test('row 40: JSON beyond 10 MB is given up', async () => {
    const cancel = vi.fn<() => void>()
    const endless = new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(1_000_000).fill(32)),
      cancel,
    })
    expect(await failure(new Response(endless))).toMatchObject({ reason: 'tooLarge' })
    expect(cancel).toHaveBeenCalledOnce()
  })
})

describe('no answer', () => {
  test('row 33: unreachable: host, certificate or CORS cannot be told apart', async () => {
    expect(await failure(broken)).toMatchObject({
      kind: 'noAnswer',
      cause: 'unreachable',
      retryable: true,
      host: 'pds.example:8443',
      method: 'test.read',
    })
  })

  test('offline', async () => {
    vi.stubGlobal('navigator', { onLine: false })
    expect(await failure(broken)).toMatchObject({ cause: 'offline', retryable: true })
  })

  test.each([
    ['a query', read, 15_000],
    ['a procedure', write, 30_000],
  ])('%s that is not answered ends in time, whatever fetch does', async (_, method, ms) => {
    const error = failure(() => new Promise(() => {}), method)
    await clock.advance(ms - 1)
    await expect(Promise.race([error, settle().then(() => 'waiting')])).resolves.toBe('waiting')
    await clock.advance(1)
    expect(await error).toMatchObject({ kind: 'noAnswer', cause: 'timeout', retryable: true })
  })

  test('row 40: JSON that never ends is timed out, bytes that keep coming are not', async () => {
    const trickle = () => {
      let stop: (() => void) | undefined
      return new Response(
        new ReadableStream({
          pull: (controller) =>
            new Promise((resolve) => {
              stop = clock.after(10_000, () => {
                controller.enqueue(new Uint8Array([32]))
                if (clock.monotonic() > started + 100_000) controller.close()
                resolve()
              })
            }),
          cancel: () => stop?.(),
        }),
      )
    }
    const started = clock.monotonic()
    const json = failure(trickle())
    const handler = createServiceHandler({
      service: 'https://pds.example',
      fetch: async () => trickle(),
      clock,
    })
    const bytes = createClient(handler, clock).call(download)
    await clock.advance(120_000)
    expect(await json).toMatchObject({ cause: 'timeout' })
    expect((await bytes).size).toBeGreaterThan(5)
  })

  test('a stream waits for its reader as long as that takes, but not for the server', async () => {
    const answer = () =>
      new Response(
        new ReadableStream({
          pull(controller) {
            controller.enqueue(new Uint8Array(1))
            pieces -= 1
            return pieces > 0 ? undefined : new Promise<void>(() => {})
          },
        }),
      )
    let pieces = 5
    const handler = createServiceHandler({
      service: 'https://pds.example',
      fetch: async () => answer(),
      clock,
    })
    const { body } = await createClient(handler, clock).stream(download)
    const reader = body.getReader()
    await clock.advance(3_600_000)
    expect((await reader.read()).value?.length).toBe(1)
    await clock.advance(3_600_000)
    reader.releaseLock()
    const rest = body.pipeTo(new WritableStream())
    rest.catch(() => {})
    await clock.advance(15_000)
    await expect(rest).rejects.toMatchObject({ cause: 'timeout' })
  })

  test('row 41: aborted, before and while it is sent', async () => {
    const handler = createServiceHandler({
      service: 'https://pds.example',
      fetch: () => new Promise(() => {}),
      clock,
    })
    const client = createClient(handler)
    await expect(client.call(read, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      cause: 'aborted',
      retryable: false,
    })
    const controller = new AbortController()
    const call = client.call(read, { signal: controller.signal })
    controller.abort()
    await expect(call).rejects.toMatchObject({ cause: 'aborted' })
  })

  test('cut off within the body', async () => {
    const cut = new ReadableStream({
      start: (controller) => controller.error(new TypeError('network error')),
    })
    expect(await failure(new Response(cut))).toMatchObject({ cause: 'unreachable' })
  })
})

test('an administrator call carries Basic admin, in UTF-8', async () => {
  const seen: HeadersInit[] = []
  const handler = createAdminHandler({
    service: 'https://pds.example',
    password: 'pässword✓',
    fetch: async (_, init) => {
      seen.push(init?.headers ?? {})
      return Response.json({})
    },
  })
  await createClient(handler).call(read)
  const expected = Buffer.from('admin:pässword✓', 'utf8').toString('base64')
  expect(seen).toEqual([{ authorization: `Basic ${expected}` }])
})
