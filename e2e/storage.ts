import type { BrowserContext, Page } from '@playwright/test'

/** All that the console has stored in this browser, as one text: of this tab, of all tabs, databases, caches. */
export function dumpStorage(page: Page): Promise<string> {
  return page.evaluate(async () => {
    function settled<T>(request: IDBRequest<T>): Promise<T> {
      return new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(request.error ?? new Error('No database')))
      })
    }

    /** Bytes too, as the letters that they would be. */
    function toText(value: unknown): string {
      return JSON.stringify(value, (_, part: unknown) => {
        const bytes = part instanceof ArrayBuffer ? new Uint8Array(part) : part
        return bytes instanceof Uint8Array ? String.fromCodePoint(...bytes) : bytes
      })
    }

    async function readDatabase(name: string) {
      const database = await settled(indexedDB.open(name))
      const stores = await Promise.all(
        [...database.objectStoreNames].map(async (store) => {
          const from = database.transaction(store).objectStore(store)
          return [store, await settled(from.getAllKeys()), await settled(from.getAll())]
        }),
      )
      database.close()
      return [name, stores]
    }

    async function readCache(name: string) {
      const cache = await caches.open(name)
      const requests = await cache.keys()
      const responses = await Promise.all(
        requests.map(async (it) => (await cache.match(it))?.text()),
      )
      return [name, requests.map(({ url }) => url), responses]
    }

    const entry: unknown = history.state
    const databases = (await indexedDB.databases()).map(({ name = '' }) => name)
    return toText({
      local: Object.entries(localStorage),
      session: Object.entries(sessionStorage),
      databases: await Promise.all(databases.map(readDatabase)),
      caches: await Promise.all((await caches.keys()).map(readCache)),
      history: entry,
    })
  })
}

export type SentCall = { method: string; authorization: string | undefined }

/** Every XRPC call of the browser from now on; the list grows as the test goes on. */
export function collectCalls(context: BrowserContext): SentCall[] {
  const calls: SentCall[] = []
  context.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (!pathname.startsWith('/xrpc/') || request.method() === 'OPTIONS') return
    const { authorization } = request.headers()
    calls.push({ method: pathname.slice('/xrpc/'.length), authorization })
  })
  return calls
}
