import type { AccountId } from './sessions.ts'

/** Tells the other tabs that an account's record changed, by its id, or was erased: never a token. */
export type Channel = {
  post(news: string): void
  listen(listener: (news: string) => void): () => void
}

const erased = 'erased '

/** The news that an account was erased. What is merely missing from the store says less: a person may have cleared it. */
export function newsOfErasure(id: AccountId): string {
  return erased + id
}

/** An id begins with a DID, and so with another word. */
export function readNews(news: string): { id: AccountId; isErased: boolean } {
  const isErased = news.startsWith(erased)
  return { id: isErased ? news.slice(erased.length) : news, isErased }
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
