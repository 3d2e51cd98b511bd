import { Worker } from 'node:worker_threads'
import { IDBFactory } from 'fake-indexeddb'
import * as z from 'zod/mini'
import { createClient } from '@/client/client.ts'
import { createServiceHandler, withAuthorization } from '@/client/fetch-handler.ts'
import { listAppPasswords } from '@/lexicon/generated/current/com/atproto/server/list-app-passwords.gen.ts'
import { systemClock } from '@/lib/clock.ts'
import { createSessions } from '@/session/create-sessions.ts'
import * as ending from '@/session/ending.ts'
import { createHints } from '@/session/hints.ts'
import { createWebLock } from '@/session/lock.ts'
import { openStore } from '@/session/open-store.ts'

const countsSchema = z.object({ renewals: z.int(), calls: z.int() })

/** One question asked in three ways, and a session on a loopback server that can be made to run out. */
export async function setUp() {
  const worker = new Worker(new URL('server.ts', import.meta.url))
  const { promise, resolve } = Promise.withResolvers<unknown>()
  worker.once('message', resolve)
  const service = `http://127.0.0.1:${String(await promise)}`
  let ahead = 0
  const clock = {
    ...systemClock,
    now: () => systemClock.now() + ahead,
    monotonic: () => systemClock.monotonic() + ahead,
  }
  const none = () => {
    throw new Error('There is no storage of this kind')
  }
  const sessions = createSessions({
    fetch,
    clock,
    openStore: () => openStore({ indexedDB: new IDBFactory(), crypto, secure: true, clock }),
    loadEnding: async () => ending,
    lock: createWebLock(navigator.locks, clock),
    random: Math.random,
    channel: { post: () => {}, listen: () => () => {} },
    hints: createHints(none, none),
    tab: { visible: () => true, onWake: () => () => {} },
  })
  const { id } = await sessions.signIn({ service, identifier: 'alice.test', password: 'x' })
  const asAccount = sessions.client(id)
  const authorization = 'Bearer of-the-benchmark'
  const handler = createServiceHandler({ service, fetch })
  const withToken = createClient(withAuthorization(handler, authorization))
  const url = `${service}/xrpc/${listAppPasswords.nsid}`

  async function control(path: string): Promise<unknown> {
    const response = await fetch(`${service}/${path}`, { method: 'POST' })
    return response.json()
  }

  return {
    bare: async (): Promise<unknown> => {
      const response = await fetch(url, { headers: { authorization } })
      return response.json()
    },
    client: (): Promise<unknown> => withToken.call(listAppPasswords),
    session: (): Promise<unknown> => asAccount.call(listAppPasswords),
    /** The server refuses the session's token from now on; counting begins. */
    expire: () => control('expire'),
    counts: async () => countsSchema.parse(await control('counts')),
    /** Puts every clock of the session forward. */
    forward(ms: number) {
      ahead += ms
    },
    stop: () => worker.terminate(),
  }
}
