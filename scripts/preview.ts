import { readFile, stat } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { readConfig } from '../src/client/config.ts'
import { build } from './build.ts'
import { say } from './lib/terminal.ts'
import { untilStopped } from './lib/until-stopped.ts'
import { serve } from './serve.ts'

const dist = fileURLToPath(new URL('../dist/', import.meta.url))

// The built console under the headers of production. PDS_ORIGINS narrows the services it may call.
const { values: flags } = parseArgs({
  options: {
    port: { type: 'string', default: '4173' },
    build: { type: 'boolean', default: false },
  },
})
const isBuilt = await stat(`${dist}index.html`).catch(() => undefined)
if (flags.build || !isBuilt) {
  say('Building the console')
  await build()
}
const { config } = readConfig(JSON.parse(await readFile(`${dist}config.json`, 'utf8')))
const pdsOrigins = process.env['PDS_ORIGINS']?.split(/[\s,]+/).filter((origin) => origin !== '')
const { plcDirectory, handleResolver } = config
const served = await serve({
  root: dist,
  port: Number(flags.port),
  headers: pdsOrigins ? { pdsOrigins, plcDirectory, handleResolver } : {},
})
say(`Console  ${served.url}  (Ctrl-C stops it)`)
await untilStopped()
await served.stop()
