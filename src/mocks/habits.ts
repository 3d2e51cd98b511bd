import { createAppPassword } from '@/lexicon/generated/current/com/atproto/server/create-app-password.gen.ts'
import { getSession } from '@/lexicon/generated/current/com/atproto/server/get-session.gen.ts'
import { listAppPasswords } from '@/lexicon/generated/current/com/atproto/server/list-app-passwords.gen.ts'
import { refreshSession } from '@/lexicon/generated/current/com/atproto/server/refresh-session.gen.ts'
import { requestEmailConfirmation } from '@/lexicon/generated/current/com/atproto/server/request-email-confirmation.gen.ts'
import { revokeAppPassword } from '@/lexicon/generated/current/com/atproto/server/revoke-app-password.gen.ts'
import { checkHandleAvailability } from '@/lexicon/generated/current/com/atproto/temp/check-handle-availability.gen.ts'
import type { MockPdsOptions } from './options.ts'

/** What servers do otherwise than the reference PDS, one by one. */
export const habits = {
  noGrace: { personality: 'no-grace' },
  reuseRevokes: { personality: 'reuse-revokes' },
  signOutByAccessToken: { signOutWith: 'access' },
  wordlessErrors: { wordlessErrors: true },
  wrongLoginUnnamed: { wrongLogin: 'InvalidRequest' },
  leanSessions: { leanSessions: true },
  mailedSignInCodes: { authFactor: true },
  entryway: { entryway: true },
  anyHeaderAllowed: { allowedHeaders: '*' },
  hiddenRateLimits: { rateLimits: true, rateLimitHeaders: 'hidden' },
  noAppPasswords: { lacks: [createAppPassword, listAppPasswords, revokeAppPassword].map(nsidOf) },
  /** Where patience helps; and one where nothing does, for a method that the server would not know either. */
  pagesOfProxy: {
    proxyPages: [
      { nsid: checkHandleAvailability.nsid, status: 404, cors: true },
      { nsid: refreshSession.nsid, call: 1, status: 502 },
      { nsid: refreshSession.nsid, call: 2, status: 502, cors: true },
      { nsid: getSession.nsid, call: 1, status: 503, cors: true },
      { nsid: getSession.nsid, call: 3, status: 503 },
      { nsid: listAppPasswords.nsid, call: 1, status: 502, cors: true },
      { nsid: requestEmailConfirmation.nsid, call: 1, status: 401, cors: true },
    ],
  },
} as const satisfies Record<string, MockPdsOptions>

/** Servers as a person meets them. Read in their sources: cocoon, pegasus, tranquil, rsky; measured: the reference PDS. */
export const servers = {
  cocoon: {
    ...habits.noGrace,
    ...habits.signOutByAccessToken,
    ...habits.wordlessErrors,
    ...habits.wrongLoginUnnamed,
    ...habits.leanSessions,
    ...habits.mailedSignInCodes,
    ...habits.anyHeaderAllowed,
    ...habits.noAppPasswords,
  },
  pegasus: {
    ...habits.noGrace,
    deadToken: 'ExpiredToken',
    ...habits.wrongLoginUnnamed,
    ...habits.leanSessions,
    ...habits.mailedSignInCodes,
    ...habits.anyHeaderAllowed,
    ...habits.noAppPasswords,
  },
  tranquil: {
    ...habits.reuseRevokes,
    ...habits.signOutByAccessToken,
    ...habits.mailedSignInCodes,
    didDocInSessions: true,
  },
  rsky: { ...habits.leanSessions, ...habits.anyHeaderAllowed },
  entryway: habits.entryway,
  'an older reference PDS': habits.hiddenRateLimits,
  'a reference PDS behind a proxy': habits.pagesOfProxy,
} as const satisfies Record<string, MockPdsOptions>

function nsidOf({ nsid }: { nsid: string }): string {
  return nsid
}
