import { defineConfig } from '@lingui/conf'
import { formatter } from '@lingui/format-po'

/** The words of the first page and its frame: they travel with the entry. */
const entry = [
  'src/routes/app.tsx',
  'src/routes/shell.tsx',
  'src/routes/page-error.tsx',
  'src/routes/not-found-route.tsx',
  'src/routes/sign-in/sign-in-route.tsx',
  'src/routes/sign-in/what-this-is.tsx',
  'src/features/sign-in/identifier-form.tsx',
  'src/ui/*.ts',
  'src/ui/*.tsx',
]

/** The words round every page of a signed-in account: they come with the sessions. */
const account = [
  'src/features/account-menu',
  'src/features/account-nav',
  'src/features/session-banner/degraded-bar.tsx',
  'src/features/sign-out',
  'src/queries/account-words.ts',
  'src/routes/account-layout.tsx',
]

/** What a few pages share: its words are in the catalogue of each. */
const deeds = 'src/queries/deeds.ts'
const mailedCode = 'src/ui/mailed-code'
const emailAddress = 'src/ui/email-address'
const inviteCodes = 'src/queries/invite-codes.ts'
const serverChoice = [
  'src/features/server-choice',
  'src/queries/find-failure.ts',
  'src/routes/service-gate',
]

const status = (name: string) => `src/features/account-status/${name}.tsx`
const checks = [
  ...['check-line', 'did-line', 'files-line'].map(status),
  ...['missing-files', 'records-line', 'server-checks'].map(status),
]
const leftBehind = ['left-behind', 'moved-notice'].map(status)

/** Words that come with a page of their own, or with a few that belong together. */
const pages: Record<string, string[]> = {
  'admin-invites': [
    'src/features/unlock-invites',
    'src/routes/admin-invites-route.tsx',
    ...serverChoice,
  ],
  // These come once it is unlocked.
  'admin-desk': ['src/features/admin-invites', inviteCodes],
  'app-passwords': ['src/features/app-passwords', 'src/routes/app-passwords-route.tsx', deeds],
  deletion: ['src/features/account-deletion', 'src/routes/delete-route.tsx', mailedCode],
  developers: ['src/features/developers', 'src/routes/developers-route.tsx', ...serverChoice],
  email: ['src/features/email', 'src/routes/email-route.tsx', mailedCode, emailAddress],
  export: ['src/features/export', 'src/routes/export-route.tsx'],
  invites: ['src/features/invites', 'src/routes/invites-route.tsx', inviteCodes],
  'older-server': ['src/features/lacking', 'src/routes/older-server'],
  'password-reset': [
    'src/features/password-reset',
    'src/routes/forgot-password-route.tsx',
    mailedCode,
    ...serverChoice,
  ],
  overview: [
    'src/features/overview',
    'src/features/server-choice/server-card.tsx',
    'src/routes/overview-route.tsx',
  ],
  password: [
    'src/features/password',
    'src/features/password-reset',
    'src/features/sessions/oauth-apps.tsx',
    'src/routes/password-route.tsx',
    mailedCode,
  ],
  'server-check': ['src/features/server-check/server-check.tsx'],
  server: ['src/features/server', 'src/routes/server-route.tsx', ...serverChoice],
  'sign-in': [
    'src/features/sign-in/sign-in-*',
    'src/routes/sign-in/no-sign-in.tsx',
    'src/routes/sign-in/password-step.tsx',
    ...serverChoice,
  ],
  'sign-up': [
    'src/features/sign-up',
    'src/routes/sign-up-route.tsx',
    emailAddress,
    ...serverChoice,
  ],
  'sign-in-again': ['src/features/sign-in/sign-in-*', 'src/routes/sign-in-again'],
  'session-banner': ['src/features/session-banner/!(degraded-bar).tsx', deeds],
  sessions: ['src/features/sessions', 'src/routes/sessions-route.tsx'],
  status: [
    ...checks,
    ...leftBehind,
    ...['directory-line', 'handle-line', 'identity-checks', 'refresh', 'service-check'].map(status),
    ...['standing-check', 'standing'].map(status),
    'src/routes/status-route.tsx',
  ],
  deactivation: [
    ...leftBehind,
    ...['before-deactivation', 'deactivate-dialog', 'deactivate-form', 'deactivation'].map(status),
    status('what-works'),
    'src/features/account-status/*.ts',
    'src/routes/deactivate-route.tsx',
  ],
  reactivation: [
    ...checks,
    ...leftBehind,
    status('what-works'),
    'src/features/reactivate',
    'src/routes/reactivate-route.tsx',
  ],
}

const unspoken = ['**/*.test.*', 'src/lexicon', 'src/locales', 'src/mocks']

const path = (name: string) => `src/locales/{locale}/${name}`

// All other words come with the services, which every page but the first needs.
export default defineConfig({
  sourceLocale: 'en',
  locales: ['en'],
  format: formatter({ lineNumbers: false }),
  catalogs: [
    { path: path('entry'), include: entry, exclude: unspoken },
    { path: path('account'), include: account, exclude: unspoken },
    ...Object.entries(pages).map(([name, include]) => ({
      path: path(name),
      include,
      exclude: unspoken,
    })),
    {
      path: path('console'),
      include: ['src'],
      exclude: [...unspoken, ...entry, ...account, ...Object.values(pages).flat()],
    },
  ],
})
