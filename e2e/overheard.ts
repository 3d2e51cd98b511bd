import type { BrowserContext, Page } from '@playwright/test'
import { createAccount } from '@/lexicon/generated/current/com/atproto/server/create-account.gen.ts'
import { createSession } from '@/lexicon/generated/current/com/atproto/server/create-session.gen.ts'
import { refreshSession } from '@/lexicon/generated/current/com/atproto/server/refresh-session.gen.ts'

export type Overheard = {
  /** What was put where others may read it, each with where that was. */
  readonly said: readonly { where: string; text: string }[]
  /** What was put on the clipboard, and whether somebody had just pressed something. */
  readonly copied: readonly { text: string; wasPressed: boolean }[]
  /** The last part of every token that a server has given out. */
  tokens(): Promise<string[]>
}

const giveTokens = new RegExp(
  [createAccount, createSession, refreshSession].map(({ nsid }) => `/xrpc/${nsid}$`).join('|'),
)

/**
 * Listens from now on wherever a secret could get out: addresses, headers but `Authorization`, the console, the history,
 * other tabs, and everything on its way into storage.
 */
export async function overhear(context: BrowserContext): Promise<Overheard> {
  const said: { where: string; text: string }[] = []
  const copied: { text: string; wasPressed: boolean }[] = []
  const answers: Promise<string>[] = []
  const note = (where: string, text: string) => void said.push({ where, text })

  context.on('request', (request) => {
    note('an address', request.url())
    for (const [name, value] of Object.entries(request.headers()))
      if (name !== 'authorization') note(`the header ${name}`, value)
  })
  context.on('response', (response) => {
    if (response.ok() && giveTokens.test(response.url())) answers.push(response.text())
  })
  context.on('console', (message) => note('the console', message.text()))
  context.on('weberror', (error) => note('an exception', String(error.error().stack)))
  await context.exposeFunction('said', note)
  await context.exposeFunction('copied', (text: string, wasPressed: boolean) => {
    copied.push({ text, wasPressed })
  })
  await context.addInitScript(listenInPage)
  return {
    said,
    copied,
    tokens: async () =>
      (await Promise.all(answers)).flatMap((text) =>
        [...text.matchAll(/"(?:access|refresh)Jwt":"[^"]+\.([^".]+)"/g)].map(([, end = '']) => end),
      ),
  }
}

function listenInPage() {
  function tell(name: 'said' | 'copied', ...given: unknown[]) {
    const listener: unknown = Reflect.get(globalThis, name)
    if (typeof listener === 'function') Reflect.apply(listener, undefined, given)
  }
  const inWords = (value: unknown) =>
    JSON.stringify(value, (_, part: unknown) => {
      const bytes = part instanceof ArrayBuffer ? new Uint8Array(part) : part
      return bytes instanceof Uint8Array ? String.fromCodePoint(...bytes) : bytes
    })

  /** Hears what a method is given, before it does its work. */
  function tap(owner: object, method: string, hear: (given: unknown[]) => void) {
    const original: unknown = Reflect.get(owner, method)
    if (typeof original !== 'function') throw new TypeError(method)
    Reflect.set(owner, method, function tapped(this: unknown, ...given: unknown[]): unknown {
      hear(given)
      const result: unknown = Reflect.apply(original, this, given)
      return result
    })
  }
  const taps: [owner: object, method: string, where: string][] = [
    [History.prototype, 'pushState', 'the history'],
    [History.prototype, 'replaceState', 'the history'],
    [Storage.prototype, 'setItem', 'web storage'],
    [IDBObjectStore.prototype, 'put', 'a database'],
    [IDBObjectStore.prototype, 'add', 'a database'],
    [BroadcastChannel.prototype, 'postMessage', 'other tabs'],
    [Cache.prototype, 'put', 'a cache'],
  ]
  for (const [owner, method, where] of taps) {
    tap(owner, method, (given) => {
      tell('said', where, inWords(given))
    })
  }
  tap(Clipboard.prototype, 'writeText', ([text]) => {
    tell('copied', text, navigator.userActivation.isActive)
  })
}

/** What the console keeps in memory of what servers said, and of what it asked them to do. */
export function dumpCaches(page: Page): Promise<string> {
  return page.evaluate(() => {
    const get = (value: unknown, name: string): unknown =>
      typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
    const call = (value: unknown, name: string): unknown => {
      const method = get(value, name)
      return typeof method === 'function' ? Reflect.apply(method, value, []) : undefined
    }
    const read = (cache: unknown) => {
      const entries = call(cache, 'getAll')
      if (!Array.isArray(entries)) throw new Error('No cache')
      return entries.map((entry: unknown) => [get(entry, 'queryKey'), get(entry, 'state')])
    }

    const dump = (client: unknown) =>
      JSON.stringify(['getQueryCache', 'getMutationCache'].map((name) => read(call(client, name))))
    // React's own tree leads to the client that the pages are given; the sign-in page, where it goes on living, has none.
    const root = document.querySelector('#root')
    const key = Object.keys(root ?? {}).find((name) => name.startsWith('__reactContainer$'))
    const todo = [get(get(get(root, key ?? ''), 'stateNode'), 'current')]
    for (let fiber = todo.pop(); fiber; fiber = todo.pop()) {
      const client = get(get(fiber, 'memoizedProps'), 'client')
      if (call(client, 'getQueryCache')) {
        Object.assign(globalThis, { found: client })
        return dump(client)
      }
      todo.push(...['sibling', 'child'].map((name) => get(fiber, name)).filter(Boolean))
    }
    const before: unknown = Reflect.get(globalThis, 'found')
    if (before) return dump(before)
    throw new Error('The cache was not found')
  })
}
