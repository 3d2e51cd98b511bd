import { runBrowserTests } from './lib/browser-tests.ts'
import { fail } from './lib/terminal.ts'

// Loads every page in a browser and holds what came over the wire against the budgets: e2e/size.budget.ts.
await runBrowserTests('size', process.argv.slice(2)).then((code) => (process.exitCode = code), fail)
