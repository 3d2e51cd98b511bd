import type { I18n } from '@lingui/core'
import type { QueryClient } from '@tanstack/react-query'
import { messages } from '@/locales/en/console.po'
import { createQueryClient } from '@/queries/create-query-client.ts'

/** What every page past the first needs: the rest of the words, the cache of what servers said. */
export type Services = { queries: QueryClient }

export function openServices(i18n: I18n): Services {
  i18n.load('en', messages)
  return { queries: createQueryClient() }
}
