import type { AccountId } from './sessions.ts'

/** Tells the other tabs what became of an account, by its id: never a token. */
export type Channel = {
  post(news: string): void
  listen(listener: (news: string) => void): () => void
}

/**
 * What became of it. `changed`: its record is to be read anew. `unsaved`: it was signed out, and storage took no tombstone.
 * `erased`: nothing is to be left of it. What is merely missing from the store says less: a person may have cleared it.
 */
export type NewsKind = 'changed' | 'unsaved' | 'erased'

/** The news of a change is the id alone, which begins with a DID, and so with another word than the others. */
export function toNews(id: AccountId, kind: Exclude<NewsKind, 'changed'>): string {
  return `${kind} ${id}`
}

export function readNews(news: string): { id: AccountId; kind: NewsKind } {
  for (const kind of ['unsaved', 'erased'] as const) {
    if (news.startsWith(kind)) return { id: news.slice(kind.length + 1), kind }
  }
  return { id: news, kind: 'changed' }
}

/** Over the browser's BroadcastChannel. Messages may be lost in frozen tabs: those look again on waking. */
export function createChannel(name = 'latchkey.sessions'): Channel {
  const channel = new BroadcastChannel(name)
  return {
    post(news) {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has none
      channel.postMessage(news)
    },
    listen(listener) {
      const onMessage = ({ data }: MessageEvent<unknown>) => {
        if (typeof data === 'string') listener(data)
      }
      channel.addEventListener('message', onMessage)
      return () => channel.removeEventListener('message', onMessage)
    },
  }
}
