import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { FaultPlan } from './fault-plan.ts'
import { closeHttpServer } from './http-server.ts'
import { startInbox } from './inbox.ts'
import { loadReferencePds, type ReferencePds } from './load-reference-pds.ts'
import type { LocalPdsInfo } from './local-pds-info.ts'
import { takePort } from './loopback.ts'
import { startPlcDirectory } from './plc-directory.ts'
import { loadSecrets } from './secrets.ts'
import { startFaults } from './start-faults.ts'

export type LocalPdsOptions = {
  /** A taken port gives way to the next free one. */
  pdsPort?: number | undefined
  plcPort?: number | undefined
  inboxPort?: number | undefined
  smtpPort?: number | undefined
  inviteRequired?: boolean | undefined
  /** Milliseconds after which an account earns its next invite code. */
  inviteInterval?: number | undefined
  rateLimits?: boolean | undefined
  /** False: the PDS knows no mail server, and says yes to mail it never sends. */
  mail?: boolean | undefined
  /** The reference PDS of `older/` in place of today's. */
  older?: boolean | undefined
  /** Puts a proxy in front of the PDS that can bring about faults, none at first. */
  faults?: boolean | undefined
  /** Kept when given; without it everything lives in a temporary directory. */
  dataDirectory?: string | undefined
  adminPassword?: string | undefined
  onProgress?: ((line: string) => void) | undefined
}

type Running = { info: LocalPdsInfo; faultPlan: FaultPlan | undefined }

export type LocalPds = Running & { stop: () => Promise<void> }

/** The reference PDS, a PLC directory and a mail inbox, all on 127.0.0.1. */
export async function startLocalPds(options: LocalPdsOptions = {}): Promise<LocalPds> {
  const cleanup = new AsyncDisposableStack()
  try {
    const running = await startAll(options, cleanup)
    let stopped: Promise<void> | undefined
    return { ...running, stop: () => (stopped ??= cleanup.disposeAsync()) }
  } catch (error) {
    await cleanup.disposeAsync()
    throw error
  }
}

async function startAll(options: LocalPdsOptions, cleanup: AsyncDisposableStack): Promise<Running> {
  const { onProgress = () => {}, mail = true } = options
  const dataDirectory = await openDataDirectory(options.dataDirectory, cleanup)
  const secrets = await loadSecrets(join(dataDirectory, 'secret-seed'))
  const adminPassword = options.adminPassword ?? secrets.adminPassword

  onProgress('Starting the PLC directory')
  const plc = await startPlcDirectory(
    options.plcPort ?? 2582,
    join(dataDirectory, 'plc-operations.jsonl'),
  )
  cleanup.defer(plc.stop)

  onProgress('Starting the mail inbox')
  const inbox = await startInbox({
    http: options.inboxPort ?? 8025,
    smtp: options.smtpPort ?? 1025,
  })
  cleanup.defer(inbox.stop)

  onProgress('Starting the PDS')
  const { PDS, envToCfg, envToSecrets } = await loadReferencePds({ older: options.older ?? false })
  const outer = await takePort(options.pdsPort ?? 2583)
  const inner = options.faults ? await takePort(outer.port + 10_000) : outer
  const env: Parameters<ReferencePds['envToCfg']>[0] = {
    devMode: true,
    hostname: 'localhost',
    port: outer.port,
    serviceName: 'Local PDS',
    serviceHandleDomains: ['.test'],
    termsOfServiceUrl: 'https://example.com/terms',
    privacyPolicyUrl: 'https://example.com/privacy',
    contactEmailAddress: 'admin@example.com',
    dataDirectory,
    blobstoreDiskLocation: join(dataDirectory, 'blobs'),
    blobstoreDiskTmpLocation: join(dataDirectory, 'blobs-tmp'),
    didPlcUrl: plc.url,
    inviteRequired: options.inviteRequired ?? false,
    inviteInterval: options.inviteInterval,
    rateLimitsEnabled: options.rateLimits ?? false,
    emailSmtpUrl: mail ? inbox.smtpUrl : undefined,
    emailFromAddress: mail ? 'local-pds@example.com' : undefined,
    // The link would lead to bsky.app, which knows nothing of this server.
    emailDisableConfirmationLink: true,
    jwtSecret: secrets.jwtSecret,
    dpopSecret: secrets.dpopSecret,
    adminPassword,
    plcRotationKeyK256PrivateKeyHex: secrets.plcRotationKeyHex,
  }
  const config = envToCfg(env)
  const pds = await PDS.create(config, envToSecrets(env))
  cleanup.defer(() => pds.destroy())
  await pds.ctx.sequencer.start()
  // What `pds.start` does, which would listen on every interface.
  const server = pds.app.listen(inner.server)
  server.keepAliveTimeout = 90_000
  cleanup.defer(() => closeHttpServer(server))

  const faults = options.faults
    ? await startFaults({ outer, inner: inner.port, pagePort: 8026 })
    : undefined
  if (faults) cleanup.defer(faults.stop)

  const info: LocalPdsInfo = {
    pdsUrl: config.service.publicUrl,
    plcUrl: plc.url,
    inboxUrl: inbox.url,
    ...(faults && { faultsUrl: faults.url }),
    adminPassword,
    jwtSecret: secrets.jwtSecret,
    serviceDid: config.service.did,
    older: options.older,
    dataDirectory,
  }
  return { info, faultPlan: faults?.plan }
}

async function openDataDirectory(
  wanted: string | undefined,
  cleanup: AsyncDisposableStack,
): Promise<string> {
  if (wanted !== undefined) {
    await mkdir(wanted, { recursive: true })
    return resolve(wanted)
  }
  const temporary = await mkdtemp(join(tmpdir(), 'latchkey-pds-'))
  cleanup.defer(() => rm(temporary, { recursive: true, force: true }))
  return temporary
}
