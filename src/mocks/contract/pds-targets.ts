import * as z from 'zod/mini'
import { endRefreshGrace, expireMailedCodes } from '../../../local-pds/age-state.ts'
import type { LocalPdsInfo } from '../../../local-pds/local-pds-info.ts'
import { olderAnswer } from './older.ts'
import type { Target, Targets } from './target.ts'

const info = z.object({
  pdsUrl: z.string(),
  plcUrl: z.string(),
  inboxUrl: z.string(),
  adminPassword: z.string(),
  jwtSecret: z.string(),
  serviceDid: z.string(),
  dataDirectory: z.string(),
})
const pair = z.object({ plain: info, strict: info })
const servers = z.object({ current: pair, older: z.optional(pair) })
const messages = z.array(z.object({ code: z.optional(z.string()) }))

/** The reference servers that `npm run contract` started, from its environment variable. */
export function readPdsTargets(json: string): Targets[] {
  const { current, older } = servers.parse(JSON.parse(json))
  return [
    targetsOf('reference PDS', current),
    ...(older ? [{ ...targetsOf('older reference PDS', older), known: olderAnswer }] : []),
  ]
}

function targetsOf(name: string, { plain, strict }: z.infer<typeof pair>): Targets {
  return { plain: targetOf(name, plain, false), strict: targetOf(name, strict, true) }
}

function targetOf(name: string, pds: LocalPdsInfo, invites: boolean): Target {
  const { pdsUrl, serviceDid, adminPassword, jwtSecret } = pds
  return {
    name,
    origin: pdsUrl,
    serviceDid,
    adminPassword,
    jwtSecret,
    invites,
    fetch: (request) => fetch(request),
    async mailedCode(to) {
      const response = await fetch(`${pds.inboxUrl}/messages?to=${encodeURIComponent(to)}`)
      const [newest] = messages.parse(await response.json())
      if (newest?.code === undefined) throw new Error(`no code was mailed to ${to}`)
      return newest.code
    },
    expireMailedCodes: (did) => expireMailedCodes(pds, did),
    endRefreshGrace: (did) => endRefreshGrace(pds, did),
  }
}
