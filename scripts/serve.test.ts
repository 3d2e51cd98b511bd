import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { brotliCompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { securityHeaders } from '../deploy/headers.ts'
import { serve, type Served } from './serve.ts'

const asPage = { headers: { accept: 'text/html,*/*' } }
let directory: string
let served: Served

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'latchkey-serve-'))
  const root = join(directory, 'dist')
  await mkdir(join(root, 'assets'), { recursive: true })
  await writeFile(join(directory, 'secret.txt'), 'outside')
  await writeFile(join(root, 'index.html'), 'the app')
  await writeFile(join(root, 'sign-in.html'), 'the sign-in page')
  await writeFile(join(root, 'config.json'), '{"productName":"from the file"}')
  await writeFile(join(root, 'assets/entry-1.js'), 'let a = 1')
  await writeFile(join(root, 'assets/entry-1.js.br'), brotliCompressSync('prepared'))
  await writeFile(join(root, 'assets/entry-2.js'), 'let b = 2')
  await writeFile(join(root, 'assets/entry-2.js.br'), brotliCompressSync('of an older build'))
  await utimes(join(root, 'assets/entry-2.js.br'), 0, 0)
  served = await serve({ root, port: 5173, config: { productName: 'given' } })
})

afterAll(async () => {
  await served.stop()
  await rm(directory, { recursive: true })
})

function get(path: string, init?: RequestInit): Promise<Response> {
  return fetch(`${served.url}${path}`, init)
}

/** `fetch` would tidy the path up before sending it. */
function getRaw(path: string): Promise<{ status: number | undefined; body: string }> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(served.url)
    const sent = request({ host: '127.0.0.1', port, path }, (response) => {
      text(response).then((body) => resolve({ status: response.statusCode, body }), reject)
    })
    sent.on('error', reject).end()
  })
}

describe('the static server', () => {
  it('answers pages by their clean address', async () => {
    expect(await (await get('/')).text()).toBe('the app')
    expect(await (await get('/sign-in')).text()).toBe('the sign-in page')
    expect(await (await get('/sign-in?next=/x')).text()).toBe('the sign-in page')
  })

  it('answers any other address of the app with the app', async () => {
    const response = await get('/app-passwords', asPage)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(await response.text()).toBe('the app')
  })

  it('never answers a missing file with the app', async () => {
    const asset = await get('/assets/entry-0.js', asPage)
    expect(asset.status).toBe(404)
    expect(asset.headers.get('cache-control')).toBe('no-store')
    expect((await get('/missing.png')).status).toBe(404)
  })

  it('sends the headers of production with every answer', async () => {
    const answers = [await get('/'), await get('/missing.png'), await get('/config.json')]
    for (const { headers } of answers) {
      for (const [name, value] of Object.entries(securityHeaders())) {
        expect(headers.get(name)).toBe(value)
      }
    }
  })

  it('keeps hashed files for good and asks again for all others', async () => {
    expect((await get('/assets/entry-1.js')).headers.get('cache-control')).toContain('immutable')
    const page = await get('/')
    expect(page.headers.get('cache-control')).toBe('no-cache')
    const etag = page.headers.get('etag') ?? ''
    expect((await get('/', { headers: { 'if-none-match': etag } })).status).toBe(304)
  })

  it('sends the prepared brotli file, and makes one where it is missing or old', async () => {
    const brotli = { headers: { 'accept-encoding': 'gzip, br' } }
    expect(await (await get('/assets/entry-1.js', brotli)).text()).toBe('prepared')
    const fresh = await get('/assets/entry-2.js', brotli)
    expect(fresh.headers.get('content-encoding')).toBe('br')
    expect(await fresh.text()).toBe('let b = 2')
    const plain = await get('/assets/entry-1.js', { headers: { 'accept-encoding': 'identity' } })
    expect(plain.headers.get('content-encoding')).toBeNull()
    expect(await plain.text()).toBe('let a = 1')
  })

  it('takes the settings from memory', async () => {
    expect(await (await get('/config.json')).json()).toEqual({ productName: 'given' })
  })

  it('answers HEAD without a body and refuses to be written to', async () => {
    const head = await get('/', { method: 'HEAD' })
    expect(head.status).toBe(200)
    expect(await head.text()).toBe('')
    const post = await get('/', { method: 'POST', body: 'x' })
    expect(post.status).toBe(405)
    expect(post.headers.get('allow')).toBe('GET, HEAD')
  })

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/%00',
    '/%',
  ])('never leaves its folder: %s', async (path) => {
    const { status, body } = await getRaw(path)
    expect(status).toBe(404)
    expect(body).not.toContain('outside')
  })

  it('gives way to a taken port', async () => {
    const second = await serve({ root: directory, port: Number(new URL(served.url).port) })
    expect(second.url).not.toBe(served.url)
    await second.stop()
  })
})
