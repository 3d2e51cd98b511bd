import { fileURLToPath } from 'node:url'
import { build } from './build.ts'
import { ensureLocalPds } from './ensure-local-pds.ts'
import { localConfig } from './lib/local-config.ts'
import { say } from './lib/terminal.ts'
import { untilStopped } from './lib/until-stopped.ts'
import { spawnLocalPds } from './pds-process.ts'
import { serve } from './serve.ts'

const dist = fileURLToPath(new URL('../dist/', import.meta.url))

// Everything on this machine: the reference PDS with its directory and inbox, and the built console.
await using running = new AsyncDisposableStack()

say('1/4 Looking for the local PDS')
await ensureLocalPds({ onProgress: (line) => say(`    ${line}`) })
say('2/4 Starting the local PDS')
// Flags are those of `npm run pds`, such as --faults.
const { info, stop } = await spawnLocalPds(process.argv.slice(2))
running.defer(stop)
say('3/4 Building the console')
await build()
say('4/4 Serving the console')
const served = await serve({ root: dist, config: localConfig(info) })
running.defer(served.stop)

say(`
Console   ${served.url}
PDS       ${info.pdsUrl}
Inbox     ${info.inboxUrl}
${info.faultsUrl === undefined ? '' : `Faults    ${info.faultsUrl}\n`}Sign in   ${info.account.handle}  password ${info.account.password}

Ctrl-C stops all of them.`)
await untilStopped()
