import { startFaultPage } from './fault-page.ts'
import { createFaultPlan, type FaultPlan } from './fault-plan.ts'
import { createFaultProxy } from './fault-proxy.ts'
import { closeHttpServer } from './http-server.ts'
import type { LoopbackPort } from './loopback.ts'

export type Faults = { url: string; plan: FaultPlan; stop: () => Promise<void> }

type FaultsOptions = {
  /** Where the PDS is reached from outside: the proxy takes its place. */
  outer: LoopbackPort
  /** Where it answers. */
  inner: number
  pagePort: number
}

/** How many lines the page shows. */
const keptLines = 200

/** The proxy between the browser and the PDS, without a fault at first, and the page that switches them. */
export async function startFaults({ outer, inner, pagePort }: FaultsOptions): Promise<Faults> {
  const plan = createFaultPlan()
  const lines: string[] = []
  const log = (line: string) => {
    lines.push(line)
    if (lines.length > keptLines) lines.shift()
    // Standard output may be read by a program.
    process.stderr.write(`${line}\n`)
  }
  const proxy = createFaultProxy({ port: inner, plan, log })
  proxy.listen(outer.server)
  const page = await startFaultPage({ port: pagePort, plan, lines })
  return {
    url: page.url,
    plan,
    async stop() {
      await Promise.all([closeHttpServer(proxy), page.stop()])
    },
  }
}
