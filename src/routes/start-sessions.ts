import type { I18n } from '@lingui/core'
import { messages } from '@/locales/en/account.po'
import { openSessions } from '@/session/open-sessions.ts'
import type { Sessions } from '@/session/sessions.ts'

/** The accounts of this browser, read and kept fresh from now on, and the words of their pages. */
export async function startSessions(i18n: I18n): Promise<Sessions> {
  i18n.load('en', messages)
  const sessions = openSessions()
  await sessions.load()
  sessions.start()
  return sessions
}
