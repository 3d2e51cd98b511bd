import { defineConfig } from '@playwright/test'

const browser = process.env['CHROME_PATH']
/** Where the results go for other scripts to read. */
const outputFile = process.env['BROWSER_REPORT']

const args = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]
const launch = { ...(browser ? { executablePath: browser } : {}), args }
/** Not even a mistake in a test reaches another machine. */
const offline = {
  ...launch,
  args: [...args, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1'],
}

// Run through `npm run e2e`, `e2e:pds`, `e2e:live` and `size`, which start what the tests need.
export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  // A test waits more than it works: three of them keep two cores busy.
  workers: 3,
  reporter: [['list'], ...(outputFile ? [['json', { outputFile }] as const] : [])],
  expect: { timeout: 10_000 },
  use: {
    baseURL: process.env['CONSOLE_URL'] ?? 'http://localhost:4173',
    contextOptions: { reducedMotion: 'reduce' },
    locale: 'en-GB',
    // A browser with a window grants this to the page in front by itself.
    permissions: ['clipboard-write'],
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'mock', timeout: 60_000, grepInvert: /@pds\b/, use: { launchOptions: offline } },
    {
      name: 'pds',
      grepInvert: /@mock\b/,
      timeout: 60_000,
      use: { launchOptions: offline },
    },
    // One test that opens every page.
    {
      name: 'size',
      testMatch: '**/*.budget.ts',
      timeout: 180_000,
      use: { launchOptions: offline },
    },
    { name: 'live', grep: /@live\b/, timeout: 60_000, use: { launchOptions: launch } },
  ],
})
