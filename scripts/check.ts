import { ensureLocalPds } from './ensure-local-pds.ts'
import { runSteps } from './lib/steps.ts'

// All that can be told without running the console.
// Its types are checked too.
await ensureLocalPds({ onProgress: (line) => process.stdout.write(`${line}\n`) })
const ok = await runSteps([
  [
    { name: 'types', npm: ['typecheck'] },
    { name: 'lint', npm: ['lint'] },
  ],
  [
    { name: 'format', npm: ['format:check'] },
    { name: 'generated code', npm: ['lexicons', '--', '--check'] },
    { name: 'words', npm: ['messages:check'] },
    { name: 'unused code', npm: ['unused'] },
  ],
])
process.exitCode = ok ? 0 : 1
