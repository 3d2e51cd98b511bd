import type { I18n } from '@lingui/core'
import { onlineManager, type QueryClient } from '@tanstack/react-query'
import { messages } from '@/locales/en/console.po'
import { createQueryClient } from '@/queries/create-query-client.ts'

/** What every page past the first needs: the rest of the words, the cache of what servers said. */
export type Services = { queries: QueryClient }

export function openServices(i18n: I18n): Services {
  i18n.load('en', messages)
  // It takes the browser for online until told otherwise, and would not notice that it comes online.
  onlineManager.setOnline(navigator.onLine)
  return { queries: createQueryClient() }
}
