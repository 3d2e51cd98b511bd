import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { resolve } from 'node:path'
import { cacheControlFor, securityHeaders, type HeaderOptions } from '../deploy/headers.ts'
import { closeHttpServer } from '../local-pds/http-server.ts'
import { takePort } from '../local-pds/loopback.ts'
import { createEncoder, findFile, type StaticFile } from './lib/static-file.ts'

type Settings = Readonly<Record<string, unknown>>

export type ServeOptions = {
  /** The built console. */
  root: string
  /** 4173, or the next free one. */
  port?: number
  /** Answers `/config.json` in place of the file: always the same, or whoever asks their own; undefined: the file. */
  config?: Settings | ((request: IncomingMessage) => Settings | undefined)
  headers?: HeaderOptions
}

export type Served = { url: string; stop: () => Promise<void> }

/** Serves a built console on 127.0.0.1, under the headers of production. */
export async function serve(options: ServeOptions): Promise<Served> {
  const root = resolve(options.root)
  const common = securityHeaders(options.headers)
  const encode = createEncoder()

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(common)) response.setHeader(name, value)
    const path = pathOf(request)
    response.setHeader('Cache-Control', cacheControlFor(path ?? '/'))
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD')
      return sendText(response, 405, 'Only GET and HEAD')
    }
    const config = path === '/config.json' ? configFor(request, options.config) : undefined
    if (config !== undefined) {
      response.setHeader('Content-Type', 'application/json')
      response.end(JSON.stringify(config))
      return
    }
    const file = path === undefined ? undefined : await findPage(root, path, request)
    if (file === undefined) {
      // A missing file of an older build may be there again a moment later.
      response.setHeader('Cache-Control', 'no-store')
      return sendText(response, 404, 'Not found')
    }
    await send(request, response, file)
  }

  async function send(request: IncomingMessage, response: ServerResponse, file: StaticFile) {
    const etag = `W/"${file.size.toString(36)}-${Math.trunc(file.modified).toString(36)}"`
    response.setHeader('ETag', etag)
    response.setHeader('Vary', 'Accept-Encoding')
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304).end()
      return
    }
    const { body, encoding } = await encode(file, acceptsBrotli(request))
    if (encoding !== undefined) response.setHeader('Content-Encoding', encoding)
    response.setHeader('Content-Type', file.type)
    response.setHeader('Content-Length', body.byteLength)
    response.end(request.method === 'HEAD' ? undefined : body)
  }

  const { port, server: reserved } = await takePort(options.port ?? 4173)
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      process.stderr.write(`${request.url}: ${String(error)}\n`)
      if (response.headersSent) response.destroy()
      else sendText(response, 500, 'The file could not be read')
    })
  })
  server.listen(reserved)
  return { url: `http://localhost:${port}`, stop: () => closeHttpServer(server) }
}

/** The file of that name, the page of that name, or, for an address inside the app, the app. */
async function findPage(
  root: string,
  path: string,
  request: IncomingMessage,
): Promise<StaticFile | undefined> {
  const page = path === '/' ? '/index' : path.replace(/\/$/, '')
  const exact = (await findFile(root, path)) ?? (await findFile(root, `${page}.html`))
  if (exact !== undefined) return exact
  const isNavigation = request.headers.accept?.includes('text/html') === true
  return isNavigation && !path.startsWith('/assets/') ? findFile(root, '/index.html') : undefined
}

function configFor(request: IncomingMessage, config: ServeOptions['config']): Settings | undefined {
  return typeof config === 'function' ? config(request) : config
}

function pathOf(request: IncomingMessage): string | undefined {
  const url = URL.parse(request.url ?? '/', 'http://localhost')
  try {
    return url === null ? undefined : decodeURIComponent(url.pathname)
  } catch {
    return undefined
  }
}

function acceptsBrotli(request: IncomingMessage): boolean {
  return /\bbr\b/.test(request.headers['accept-encoding'] ?? '')
}

function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${text}\n`)
}
