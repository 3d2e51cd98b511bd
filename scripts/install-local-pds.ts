import { ensureLocalPds } from './ensure-local-pds.ts'
import { fail, say } from './lib/terminal.ts'

// The packages of both, so that tests need not wait for them.
await ensureLocalPds({ older: true, onProgress: say }).catch(fail)
