import { expect, expectTypeOf, test } from 'vitest'
import { InvalidValue } from '@/lexicon/errors.ts'
import type { JsonBody, Method, Params } from '@/lexicon/method.ts'
import { createClient, type CallArguments } from './client.ts'
import { createServiceHandler } from './fetch-handler.ts'

const named: JsonBody<{ name: string }> = {
  encoding: 'application/json',
  parse(value) {
    if (typeof value === 'object' && value && 'name' in value && typeof value.name === 'string') {
      return { ...value, name: value.name }
    }
    throw new InvalidValue('$.name', 'Missing required key')
  },
}
/** What is sent is not read: the server judges it. */
const unread = {
  parse(): never {
    throw new Error('The client reads no input')
  },
}

type Search = Params<{ dids?: string[]; aud: string; all?: boolean; limit?: number }>
type Pause = JsonBody<{ until?: string | undefined }>
const searchParams: Search = {
  ...unread,
  shape: { dids: 'string[]', aud: 'string', all: 'boolean', limit: 'integer' },
}
const pauseInput: Pause = { ...unread, encoding: 'application/json' }

const search = {
  nsid: 'test.search',
  type: 'query',
  params: searchParams,
  output: named,
  errors: ['NotThere'],
} as const satisfies Method
const pause = {
  nsid: 'test.pause',
  type: 'procedure',
  input: pauseInput,
  errors: [],
} as const satisfies Method
const refresh = {
  nsid: 'test.refresh',
  type: 'procedure',
  output: named,
  errors: [],
} as const satisfies Method
const upload = {
  nsid: 'test.upload',
  type: 'procedure',
  input: { encoding: '*/*' },
  output: named,
  errors: [],
} as const satisfies Method
const download = {
  nsid: 'test.download',
  type: 'query',
  output: { encoding: 'application/vnd.ipld.car' },
  errors: [],
} as const satisfies Method

function answering(answer: () => Response) {
  const sent: { url: string; init: RequestInit }[] = []
  const handler = createServiceHandler({
    service: 'https://pds.example',
    fetch: async (url, init = {}) => {
      sent.push({ url: new Request(url).url, init })
      return answer()
    },
  })
  return { client: createClient(handler), sent }
}

const ok = () => Response.json({ name: 'Alice' })

test('writes a query as HTTP wants it and says no more than it must', async () => {
  const { client, sent } = answering(ok)
  await client.call(search, {
    params: {
      dids: ['did:plc:a', 'did:plc:b'],
      aud: 'did:web:localhost%3A2583#x',
      all: false,
      limit: 50,
    },
  })
  expect(sent[0]?.url).toBe(
    'https://pds.example/xrpc/test.search?dids=did%3Aplc%3Aa&dids=did%3Aplc%3Ab' +
      '&aud=did%3Aweb%3Alocalhost%253A2583%23x&all=false&limit=50',
  )
  expect(sent[0]?.init).toMatchObject({
    method: 'GET',
    body: null,
    headers: {},
    redirect: 'error',
    credentials: 'omit',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
  })
})

test('leaves out what is undefined, in the query and in the body', async () => {
  const { client, sent } = answering(ok)
  // @ts-expect-error -- the types forbid it; a careless caller may still do it
  await client.call(search, { params: { aud: 'a', limit: undefined } })
  expect(sent[0]?.url).toBe('https://pds.example/xrpc/test.search?aud=a')
})

test('sends {} where the whole body is optional, and no body where there is none', async () => {
  const first = answering(() => new Response(null))
  await first.client.call(pause, { input: { until: undefined } })
  await first.client.call(pause)
  for (const { init } of first.sent) {
    expect(init).toMatchObject({
      method: 'POST',
      body: '{}',
      headers: { 'content-type': 'application/json' },
    })
  }
  const second = answering(ok)
  await second.client.call(refresh)
  expect(second.sent[0]?.init).toMatchObject({ method: 'POST', body: null, headers: {} })
})

test('an answer of nothing is undefined', async () => {
  expect(await answering(() => new Response(null)).client.call(pause)).toBeUndefined()
  expect(await answering(() => Response.json({})).client.call(pause)).toBeUndefined()
})

test('bytes go in and come out as a Blob', async () => {
  const up = answering(ok)
  const picture = new Blob(['png'], { type: 'image/png' })
  await up.client.call(upload, { input: picture })
  expect(up.sent[0]?.init).toMatchObject({
    body: picture,
    headers: { 'content-type': 'image/png' },
  })
  const down = answering(
    () => new Response('car', { headers: { 'content-type': 'application/vnd.ipld.car' } }),
  )
  expect(await (await down.client.call(download)).text()).toBe('car')
})

test('bytes can be taken as they come, no faster than they are read', async () => {
  let given = 0
  const endless = () =>
    new ReadableStream({
      pull: (controller) => {
        given += 1
        controller.enqueue(new Uint8Array(1000))
      },
      cancel: () => {
        given = -1
      },
    })
  const headers = { 'content-type': 'application/vnd.ipld.car' }
  const { client } = answering(() => new Response(endless(), { headers }))
  const { body, contentType } = await client.stream(download)
  expect(contentType).toBe('application/vnd.ipld.car')
  const reader = body.getReader()
  for (let read = 0; read < 10; read += 1) {
    // oxlint-disable-next-line no-await-in-loop -- a stream is read in its order
    expect((await reader.read()).value?.byteLength).toBe(1000)
  }
  expect(given).toBeLessThan(15)
  await reader.cancel()
  expect(given).toBe(-1)
})

test('a stream is refused as a call is', async () => {
  const refused = answering(() => Response.json({ error: 'NotThere' }, { status: 400 }))
  await expect(refused.client.stream(download)).rejects.toMatchObject({ error: 'NotThere' })
  const headers = { 'content-type': 'text/html' }
  const page = answering(() => new Response('<h1>Airport</h1>', { headers }))
  await expect(page.client.stream(download)).rejects.toMatchObject({ reason: 'unreadable' })
  // @ts-expect-error -- what is no bytes cannot be streamed
  await expect(page.client.stream(refresh)).rejects.toBeDefined()
})

test('row 37: an answer with more than the lexicon knows is taken, one with less is not', async () => {
  const { client } = answering(() => Response.json({ name: 'Alice', since: 2026 }))
  expect(await client.call(refresh)).toEqual({ name: 'Alice', since: 2026 })
  await expect(answering(() => Response.json({})).client.call(refresh)).rejects.toMatchObject({
    kind: 'invalidAnswer',
    reason: 'schema',
    path: '$.name',
    host: 'pds.example',
    method: 'test.refresh',
    retryable: false,
  })
})

test('the argument is wanted exactly where something in it is', () => {
  expectTypeOf<CallArguments<typeof refresh>['length']>().toEqualTypeOf<0 | 1>()
  expectTypeOf<CallArguments<typeof pause>['length']>().toEqualTypeOf<0 | 1>()
  expectTypeOf<CallArguments<typeof search>['length']>().toEqualTypeOf<1>()
  expectTypeOf<CallArguments<typeof upload>['length']>().toEqualTypeOf<1>()
  const { client } = answering(ok)
  expectTypeOf(client.call(refresh)).resolves.toEqualTypeOf<{ name: string }>()
  expectTypeOf(client.call(download)).resolves.toEqualTypeOf<Blob>()
  expectTypeOf(client.call(pause)).resolves.toEqualTypeOf<undefined>()
  // @ts-expect-error -- this method has no input
  void client.call(refresh, { input: {} })
})
