import type { I18n } from '@lingui/core'
import { QueryClient } from '@tanstack/react-query'
import { messages } from '@/locales/en/console.po'
import { openSessions } from '@/session/open-sessions.ts'
import type { Sessions } from '@/session/sessions.ts'

/** Everything past the first page: the accounts of this browser, the cache of what servers said. */
export type Services = { sessions: Sessions; queries: QueryClient }

export async function openServices(i18n: I18n): Promise<Services> {
  i18n.load('en', messages)
  const sessions = openSessions()
  await sessions.load()
  sessions.start()
  return {
    sessions,
    queries: new QueryClient({
      defaultOptions: {
        // The client tells which failures may pass; a refusal is never asked again.
        queries: { staleTime: 30_000, gcTime: 300_000, retry: false },
      },
    }),
  }
}
