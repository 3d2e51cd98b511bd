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
  'src/ui',
]

/** The words of the pages of a signed-in account: they come with the sessions. */
const account = [
  'src/features/account-menu',
  'src/features/accounts',
  'src/features/overview',
  'src/features/reactivate',
  'src/features/session-banner',
  'src/features/sign-out',
  'src/queries/account-words.ts',
  'src/routes/account-layout.tsx',
  'src/routes/accounts-route.tsx',
  'src/routes/overview-route.tsx',
  'src/routes/reactivate-route.tsx',
]
const unspoken = ['**/*.test.*', 'src/lexicon', 'src/locales', 'src/mocks']

// All other words come with the services, which every page but the first needs.
export default defineConfig({
  sourceLocale: 'en',
  locales: ['en'],
  format: formatter({ lineNumbers: false }),
  catalogs: [
    { path: 'src/locales/{locale}/entry', include: entry, exclude: unspoken },
    { path: 'src/locales/{locale}/account', include: account, exclude: unspoken },
    {
      path: 'src/locales/{locale}/console',
      include: ['src'],
      exclude: [...unspoken, ...entry, ...account],
    },
  ],
})
