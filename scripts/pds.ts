import { ensureLocalPds } from './ensure-local-pds.ts'
import { fail } from './lib/terminal.ts'

const args = process.argv.slice(2)
await ensureLocalPds({
  older: args.includes('--older'),
  onProgress: (line) => process.stdout.write(`${line}\n`),
})
// Only now: its packages may not have been there before.
const { runLocalPds } = await import('../local-pds/main.ts')
await runLocalPds(args).catch(fail)
process.exit()
