import * as z from 'zod'
import { builtInConfig } from '@/client/config.ts'
import type { LocalPdsInfo } from '../local-pds/local-pds-info.ts'
import type { LiveSettings } from './servers/live-server.ts'

const localPdsSchema: z.ZodType<LocalPdsInfo> = z.object({
  pdsUrl: z.url(),
  plcUrl: z.url(),
  inboxUrl: z.url(),
  adminPassword: z.string(),
  jwtSecret: z.string(),
  serviceDid: z.string(),
  older: z.boolean().optional(),
  dataDirectory: z.string(),
})

/** A local PDS that `npm run e2e:pds` has started: as it comes, or with invite codes and rate limits. */
export function readLocalPds({ strict }: { strict: boolean }): LocalPdsInfo {
  const name = strict ? 'STRICT_LOCAL_PDS' : 'LOCAL_PDS'
  return localPdsSchema.parse(JSON.parse(process.env[name] ?? 'null'))
}

const liveSchema: z.ZodType<LiveSettings> = z.object({
  service: z.url(),
  identifier: z.string(),
  password: z.string(),
  plcUrl: z.url(),
  handleResolver: z.url(),
})

/** What `npm run e2e:live` was given. */
export function readLiveSettings(): LiveSettings {
  const { env } = process
  return liveSchema.parse({
    service: env['PDS_URL'],
    identifier: env['PDS_IDENTIFIER'],
    password: env['PDS_PASSWORD'],
    plcUrl: env['PLC_DIRECTORY'] ?? builtInConfig.plcDirectory,
    handleResolver: env['HANDLE_RESOLVER'] ?? env['PDS_URL'],
  })
}
