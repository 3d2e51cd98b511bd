import * as z from 'zod/mini'
import { endRefreshGrace, expireMailedCodes } from '../../../local-pds/age-state.ts'
import type { LocalPdsInfo } from '../../../local-pds/local-pds-info.ts'
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
const servers = z.object({ plain: info, strict: info })
const messages = z.array(z.object({ code: z.optional(z.string()) }))

/** The reference servers that `npm run contract` started, from its environment variable. */
export function readPdsTargets(json: string): Targets {
  const { plain, strict } = servers.parse(JSON.parse(json))
  return { plain: targetOf(plain, false), strict: targetOf(strict, true) }
}

function targetOf(pds: LocalPdsInfo, invites: boolean): Target {
  const { pdsUrl, serviceDid, adminPassword, jwtSecret } = pds
  return {
    name: 'reference PDS',
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
