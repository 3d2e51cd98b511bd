import './lib/load-source.ts'
import { parseArgs } from 'node:util'
import { fail, say } from './lib/terminal.ts'

const usage = `npm run probe -- <server> [--from <origin>]
  What a server is, what it lets a browser do, and which features the console offers there.
  Asks without a credential and without effect. Ends with 0 if the server can be used, else with 1.

  <server>         pds.example.com, or an origin; http:// for localhost alone
  --from <origin>  the console's own address, for servers that do not let every page in
`

const { probeServer } = await import('./lib/probe/probe-server.ts')
const { plain, reportLines } = await import('./lib/probe/report.ts')

async function probe(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      from: { type: 'string', default: 'https://console.example' },
      help: { type: 'boolean', default: false },
    },
  })
  const [server, ...rest] = positionals
  if (values.help) return say(usage)
  if (server === undefined || rest.length > 0) throw new Error(usage)
  const found = await probeServer(server, { fetch, asker: new URL(values.from).origin })
  if ('unusable' in found) throw new Error(plain(found.unusable))
  for (const line of reportLines(found)) say(line)
}

await probe().catch(fail)
