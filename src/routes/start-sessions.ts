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
  hideWhileAway(sessions)
  return sessions
}

/**
 * A page that the browser kept whole, to go back to, or froze in the background, is shown again only once it is known who
 * is still signed in: what was on it may belong to somebody who has signed out since.
 */
function hideWhileAway(sessions: Sessions) {
  const { style } = document.documentElement
  const hide = () => {
    style.visibility = 'hidden'
  }
  const show = () => void sessions.load().then(() => style.removeProperty('visibility'))
  document.addEventListener('freeze', hide)
  document.addEventListener('resume', show)
  addEventListener('pagehide', ({ persisted }) => {
    if (persisted) hide()
  })
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) show()
  })
}
