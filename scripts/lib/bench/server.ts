import { createServer, type ServerResponse } from 'node:http'
import { parentPort as parent } from 'node:worker_threads'

// The server of the benchmark, in a thread of its own so that its work is not measured: one account with ten app
// passwords. `expire` ends the access token that was issued last; any other is good. `counts`: what was asked since.

const passwords = Array.from({ length: 10 }, (_, index) => ({
  name: `app number ${index}`,
  createdAt: new Date(1_700_000_000_000 + index * 60_000).toISOString(),
  privileged: index % 2 === 0,
}))
const did = 'did:plc:ewvi7nxzyoun6zhxrhs64oiz'

let issued = 0
let newest = ''
let refused = ''
let counts = { renewals: 0, calls: 0 }

function issue() {
  issued += 1
  const iat = Math.floor(Date.now() / 1000)
  const toJwt = (scope: string, seconds: number) =>
    [{ alg: 'none' }, { sub: did, scope, iat, exp: iat + seconds, jti: `${scope}.${issued}` }, {}]
      .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
      .join('.')
  newest = toJwt('com.atproto.access', 7200)
  const refreshJwt = toJwt('com.atproto.refresh', 7_776_000)
  return { did, handle: 'alice.test', active: true, accessJwt: newest, refreshJwt }
}

function route(name: string, authorization: string | undefined): [status: number, body: object] {
  switch (name) {
    case 'createSession':
      return [200, issue()]
    case 'refreshSession':
      counts.renewals += 1
      return [200, issue()]
    case 'expire':
      refused = newest
      counts = { renewals: 0, calls: 0 }
      return [200, {}]
    case 'counts':
      return [200, counts]
    default:
      counts.calls += 1
      return authorization === `Bearer ${refused}`
        ? [400, { error: 'ExpiredToken', message: 'Token has expired' }]
        : [200, { passwords }]
  }
}

const server = createServer((request, response: ServerResponse) => {
  const name = request.url?.split(/[/.]/).at(-1) ?? ''
  const [status, body] = route(name, request.headers.authorization)
  request.resume().on('end', () => {
    response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' })
    response.end(JSON.stringify(body))
  })
})
server.listen({ port: 0, host: '127.0.0.1', backlog: 4096 }, () => {
  const address = server.address()
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread is no window
  if (typeof address === 'object') parent?.postMessage(address?.port)
})
