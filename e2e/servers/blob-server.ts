import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { Cid } from '@/mocks/encoding/cid.ts'
import { createMockWorld } from '@/mocks/mock-world.ts'
import { mockServer } from './mock-server.ts'
import type { TestServer } from './test-server.ts'

const page = 200

/** A mock PDS with a port of its own, whose accounts have many large files. */
export type BlobServer = TestServer &
  AsyncDisposable & {
    /** Bytes of files that have been handed to the network. */
    readonly served: () => number
  }

/**
 * Answers over a real connection, with its back-pressure, where `page.route` would hold whole answers. The files differ
 * in their first bytes only.
 */
export async function blobServer(given: {
  count: number
  size: number
  /** Origin of the console, which alone may read. */
  for: string
}): Promise<BlobServer> {
  const http = createServer((request, response) => {
    void answer(request, response)
  })
  http.listen(0, '127.0.0.1')
  await once(http, 'listening')
  const address = http.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const world = createMockWorld({ plcUrl: `http://127.0.0.1:${port}` })
  const pds = world.addPds({ origin: `http://localhost:${port}` })
  const files = Array.from({ length: given.count }, (_, index) => fileAt(index, given.size))
  const cids = files.map(cidOf)
  let served = 0

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '', `http://${request.headers.host}`)
    const { searchParams } = url
    response.setHeader('access-control-allow-origin', given.for)
    if (request.method === 'GET' && url.pathname.endsWith('sync.listBlobs')) {
      const at = Number(searchParams.get('cursor') ?? 0)
      const next = at + page < cids.length ? { cursor: String(at + page) } : {}
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify({ cids: cids.slice(at, at + page), ...next }))
    } else if (request.method === 'GET' && url.pathname.endsWith('sync.getBlob')) {
      const file = fileAt(cids.indexOf(searchParams.get('cid') ?? ''), given.size)
      response.setHeader('content-type', 'image/png')
      response.end(file, () => (served += file.length))
    } else {
      await pass(url, request, response)
    }
  }

  async function pass(url: URL, request: IncomingMessage, response: ServerResponse) {
    const body = Buffer.concat(await request.toArray())
    const answered = await world.fetch(
      new Request(url, {
        method: request.method ?? 'GET',
        headers: new Headers(
          Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
        ),
        body: body.length > 0 ? body : null,
      }),
    )
    response.writeHead(answered.status, Object.fromEntries(answered.headers))
    response.end(Buffer.from(await answered.arrayBuffer()))
  }

  return {
    ...mockServer(world, pds),
    served: () => served,
    async [Symbol.asyncDispose]() {
      http.closeAllConnections()
      http.close()
      await once(http, 'close')
    },
  }
}

function fileAt(index: number, size: number): Buffer {
  const file = Buffer.alloc(size)
  file.writeUInt32BE(index)
  return file
}

function cidOf(file: Buffer): string {
  const digest = createHash('sha256').update(file).digest()
  return new Cid(Uint8Array.from([1, 0x55, 0x12, 32, ...digest])).toString()
}
