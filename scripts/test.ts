import { ensureLocalPds } from './ensure-local-pds.ts'
import { runSteps, type Step } from './lib/steps.ts'

// Everything. What touches the same ports or the same build does not run together.
await ensureLocalPds({ onProgress: (line) => process.stdout.write(`${line}\n`) })
const step = (name: string, ...npm: string[]): Step => ({ name, npm })
const ok = await runSteps([
  [step('check', 'check')],
  [step('unit tests', 'unit')],
  [step('contract with the real PDS', 'contract')],
  [step('build', 'build')],
  [step('size budget', 'size', '--', '--no-build')],
  [step('browser tests on the mock', 'e2e', '--', '--no-build')],
  [step('methods on screens', 'coverage:methods', '--', '--check-readme')],
  [step('browser tests on the real PDS', 'e2e:pds', '--', '--no-build')],
])
process.exitCode = ok ? 0 : 1
