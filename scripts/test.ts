import { removeReports, reportFile } from './lib/reports.ts'
import { runSteps, type Step } from './lib/steps.ts'

// Everything. What touches the same ports or the same build does not run together.
await removeReports('units', 'browser-mock', 'browser-pds')
const step = (name: string, ...npm: string[]): Step => ({ name, npm })
const reports = ['--reporter=default', '--reporter=json', `--outputFile=${reportFile('units')}`]
const inBrowser = (name: string, report: string, ...npm: string[]): Step => ({
  ...step(name, ...npm, '--', '--no-build'),
  env: { BROWSER_REPORT: report },
})
const ok = await runSteps([
  [step('build', 'build')],
  [step('unit tests', 'unit', '--', ...reports), step('packages of the real PDSes', 'pds:install')],
  // Servers take their time over passwords: cores are free meanwhile.
  [
    step('contract with both real PDSes', 'contract', '--', '--older'),
    step('check', 'check'),
    step('size budget', 'size', '--', '--no-build'),
  ],
  [inBrowser('browser tests on the mock', reportFile('browser-mock'), 'e2e')],
  [step('generations', 'generations', '--', '--report', reportFile('browser-mock'))],
  [step('methods on screens', 'coverage:methods', '--', '--check-readme')],
  [inBrowser('browser tests on the real PDS', reportFile('browser-pds'), 'e2e:pds')],
  [
    step(
      'browser tests on the older PDS',
      'e2e:pds',
      '--',
      '--no-build',
      '--older',
      '--grep',
      '@older',
    ),
  ],
  [step('fault matrix', 'faults', '--', '--as-ran')],
])
process.exitCode = ok ? 0 : 1
