import { linguiTransformerBabelPreset, lingui } from '@lingui/vite-plugin'
import babel from '@rolldown/plugin-babel'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { msw } from 'msw/vite'
import { defineConfig } from 'vitest/config'
import { codeGroups } from './scripts/lib/code-groups.ts'
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
          groups: codeGroups,
        },
      },
    },
  },
  test: {
    // One core is not kept back for a window that watches.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'node',
          include: [
            'src/**/*.test.ts',
            '{scripts,deploy}/**/*.test.ts',
            'local-pds/{,sqlite/}*.test.ts',
          ],
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
