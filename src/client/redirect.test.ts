import { once } from 'node:events'
import { createServer } from 'node:http'
import { expect, test } from 'vitest'
import { createSession } from '@/lexicon/generated/current/com/atproto/server/create-session.gen.ts'
import { createClient } from './client.ts'
import { createServiceHandler } from './fetch-handler.ts'

test.each([301, 302, 303, 307, 308])(
  'row 55: a redirect (%i) is not followed, and takes no password along',
  async (status) => {
    const asked: string[] = []
    const server = createServer(({ url = '' }, response) => {
      asked.push(url)
      response.writeHead(status, { location: '/elsewhere' }).end()
    }).listen(0, '127.0.0.1')
    try {
      await once(server, 'listening')
      const address = server.address()
      const port = typeof address === 'object' ? address?.port : undefined
      const service = `http://127.0.0.1:${port}`
      const input = { identifier: 'alice.test', password: 'correct horse' }
      const call = createClient(createServiceHandler({ service, fetch })).call(createSession, {
        input,
      })
      await expect(call).rejects.toMatchObject({ kind: 'noAnswer', cause: 'unreachable' })
      expect(asked).toEqual(['/xrpc/com.atproto.server.createSession'])
    } finally {
      server.closeAllConnections()
      server.close()
    }
  },
)
