import { runBrowserTests } from './lib/browser-tests.ts'
import { fail } from './lib/terminal.ts'

const needed = ['PDS_URL', 'PDS_IDENTIFIER', 'PDS_PASSWORD']

// e2e.ts <mock|pds|live> [--no-build] [arguments for Playwright, such as a file or --headed]
const [project, ...args] = process.argv.slice(2)
const missing = needed.filter((name) => !process.env[name])
if (project !== 'mock' && project !== 'pds' && project !== 'live') {
  fail('Name a project: mock, pds or live')
} else if (project === 'live' && missing.length > 0) {
  fail(
    `${missing.join(', ')} not set. The live tests sign in at PDS_URL as PDS_IDENTIFIER with PDS_PASSWORD, and leave the account as they found it.`,
  )
} else {
  await runBrowserTests(project, args).then((code) => (process.exitCode = code), fail)
}
