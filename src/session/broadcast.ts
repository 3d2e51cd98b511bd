import type { AccountId } from './sessions.ts'

/** Tells the other tabs that an account's record changed: its id alone, never a token. */
export type Channel = {
  post(id: AccountId): void
  listen(listener: (id: AccountId) => void): () => void
}

/** Over the browser's BroadcastChannel. Messages may be lost in frozen tabs: those look again on waking. */
export function createChannel(name = 'latchkey.sessions'): Channel {
  const channel = new BroadcastChannel(name)
  return {
    post(id) {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has none
      channel.postMessage(id)
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
