import { fileURLToPath } from 'node:url'
import { build } from './build.ts'
import { untilStopped } from './lib/until-stopped.ts'
import { serve } from './serve.ts'

const outDir = 'dist-demo'
const say = (line: string) => process.stdout.write(`${line}\n`)

// The console with the mock PDS inside the page: no server but the one that hands out its files.
say('Building the demo')
await build({ outDir, mode: 'demo' })
const root = fileURLToPath(new URL(`../${outDir}/`, import.meta.url))
// The servers of src/mocks/demo.ts. The file is asked for before the page's own worker can answer.
const config = {
  productName: 'Latchkey demo',
  defaultService: 'https://pds.demo.test',
  plcDirectory: 'https://plc.demo.test',
  handleResolver: 'https://pds.demo.test',
}
const served = await serve({ root, config, headers: { serviceWorkerMock: true } })
say(`Demo  ${served.url}  (Ctrl-C stops it; accounts and mails are in the corner of the page)`)
await untilStopped()
await served.stop()
