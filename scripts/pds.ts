import { ensureLocalPds } from './ensure-local-pds.ts'

await ensureLocalPds({ onProgress: (line) => process.stdout.write(`${line}\n`) })
// Only now: its packages may not have been there before.
const { runLocalPds } = await import('../local-pds/main.ts')
await runLocalPds(process.argv.slice(2))
process.exit()
