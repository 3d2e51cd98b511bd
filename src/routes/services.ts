import type { I18n } from '@lingui/core'
import type { QueryClient } from '@tanstack/react-query'
import { messages } from '@/locales/en/console.po'
import { createQueryClient } from '@/queries/create-query-client.ts'
import { openSessions } from '@/session/open-sessions.ts'
import type { Sessions } from '@/session/sessions.ts'

/** Everything past the first page: the accounts of this browser, the cache of what servers said. */
export type Services = { sessions: Sessions; queries: QueryClient }

export async function openServices(i18n: I18n): Promise<Services> {
  i18n.load('en', messages)
  const sessions = openSessions()
  await sessions.load()
  sessions.start()
  return { sessions, queries: createQueryClient() }
}
