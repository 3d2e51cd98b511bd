import { defineConfig } from '@lingui/conf'
import { formatter } from '@lingui/format-po'

/** The words of the first page and its frame travel with the entry; all others are loaded with the services. */
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

export default defineConfig({
  sourceLocale: 'en',
  locales: ['en'],
  format: formatter({ lineNumbers: false }),
  catalogs: [
    { path: 'src/locales/{locale}/entry', include: entry },
    {
      path: 'src/locales/{locale}/console',
      include: ['src'],
      exclude: ['**/*.test.*', 'src/lexicon', 'src/locales', 'src/mocks', ...entry],
    },
  ],
})
