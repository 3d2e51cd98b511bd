import { linguiTransformerBabelPreset, lingui } from '@lingui/vite-plugin'
import babel from '@rolldown/plugin-babel'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { msw } from 'msw/vite'
import { defineConfig } from 'vitest/config'
import { isOfFirstPage } from './scripts/lib/first-page.ts'
import { trimDictionaries } from './scripts/trim-dictionaries.ts'

export default defineConfig({
  plugins: [
    react(),
    lingui({ failOnMissing: true, failOnCompileError: true }),
    babel({ presets: [linguiTransformerBabelPreset()] }),
    tailwindcss(),
    // Emits the demo's worker into builds that import it: the demo alone.
    msw(),
    trimDictionaries(),
  ],
  resolve: { tsconfigPaths: true },
  build: {
    // Every browser that this console runs in preloads modules by itself.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          // Else a group takes along what the first page has in common with it.
          includeDependenciesRecursively: false,
          groups: [
            // What every page needs, apart from the console's own code: it changes seldom.
            { name: 'frame', test: /node_modules/, tags: ['$initial'], priority: 4 },
            // Few files beat many: they compress better and make no cascade of requests. A group must not need
            // a file that needs the group.
            {
              name: 'core',
              test: /\/src\/(client\/(client|errors|answer|request|fetch-handler)|lexicon\/(?!policies|features|service-auth|since)[^/]+|session\/errors|lib\/(clock|time-limit))\.ts$|node_modules\/@tanstack\/(react-query|query-core)\/build\/modern\/(?!infiniteQueryObserver|useInfiniteQuery)/,
              priority: 2,
            },
            {
              name: 'sessions',
              test: /\/src\/session\/(?!hints|context|errors|lease)|\/src\/(lexicon\/policies|routes\/start-sessions|locales\/en\/account)/,
              priority: 2,
            },
            { name: 'forms', test: /node_modules\/(react-hook-form|@hookform|zod)\//, priority: 2 },
            // What many pages share and the first one does not have: else each little file is a request.
            {
              name: (id, graph) => (isOfFirstPage(id, graph) ? null : 'shared'),
              test: /\/src\/(ui|lib|queries|client)\//,
              minShareCount: 10,
              priority: 1,
            },
          ],
        },
      },
    },
  },
  test: {
    projects: [
      {
        test: {
          name: 'node',
          include: ['src/**/*.test.ts', '{scripts,deploy}/**/*.test.ts', 'local-pds/*.test.ts'],
          environment: 'node',
          // Modules hold no state: files may share a worker, which halves the time.
          isolate: false,
        },
      },
      {
        test: {
          name: 'contract',
          include: ['src/mocks/contract/**/*.contract.ts'],
          environment: 'node',
          // A real server takes its time over passwords on purpose.
          testTimeout: 60_000,
          maxConcurrency: 3,
        },
      },
      {
        test: {
          name: 'dom',
          include: ['src/**/*.test.tsx'],
          environment: 'happy-dom',
          isolate: false,
          // Typing like a person takes its time on a busy machine.
          testTimeout: 20_000,
          setupFiles: ['src/test/set-up-dom.ts'],
        },
      },
    ],
  },
})
