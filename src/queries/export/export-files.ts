import type { Client } from '@/client/client.ts'
import type { Config } from '@/client/config.ts'
import { resolveSigningKey } from '@/client/resolve-signing-key.ts'
import type { Clock } from '@/lib/clock.ts'
import { orAborted } from '@/lib/time-limit.ts'
import type { Account } from '@/session/sessions.ts'
import {
  preferencesName,
  type ExportProgress,
  type ExportReport,
  type Missing,
  type PreferencesReport,
  type RepoReport,
  type SavedBlob,
} from './export-report.ts'
import { fetchBlobs } from './fetch-blobs.ts'
import { fetchPreferences } from './fetch-preferences.ts'
import { fetchRepo } from './fetch-repo.ts'
import { listAllBlobs } from './list-blobs.ts'
import { writeManifest } from './manifest.ts'
import { createSyncReader } from './sync-reader.ts'

export type ZipFile = {
  name: string
  input: string | Uint8Array<ArrayBuffer> | AsyncIterable<Uint8Array<ArrayBuffer>>
  lastModified: Date
}

type Given = {
  account: Account
  client: Client
  config: Config
  fetch: typeof fetch
  clock: Clock
  /** When the export was begun (epoch, ms). */
  at: number
  readme: string
  /** Tries again as long as that may help. */
  insist: <T>(act: () => Promise<T>) => Promise<T>
  signal: AbortSignal
  tell: (progress: Partial<ExportProgress>) => void
  onTrouble: (missing: readonly Missing[]) => Promise<'again' | 'skip'>
}

/**
 * Everything that belongs into the ZIP, file by file. The next is fetched when the one before has been taken, except
 * for a few blobs; what fails comes last, or not at all.
 */
export async function* exportFiles(given: Given): AsyncGenerator<ZipFile, ExportReport> {
  const { account, client, at, insist, signal, tell } = given
  const { did } = account
  const reader = createSyncReader(account, client, given)
  const lastModified = new Date(at)
  const saved: SavedBlob[] = []
  const open: { preferences: PreferencesReport; blobs: Missing[] } = {
    preferences: { state: 'unsupported' },
    blobs: [],
  }

  async function* preferences() {
    const { report, text } = await fetchPreferences(client, insist, signal)
    open.preferences = report
    if (text !== undefined) yield { name: preferencesName, input: text, lastModified }
  }

  async function* blobs(cids: readonly string[]) {
    open.blobs = []
    for await (const blob of fetchBlobs(cids, { client: reader, did, insist, signal })) {
      if ('error' in blob) {
        open.blobs.push(blob)
        continue
      }
      const { cid, file, mediaType, check, bytes } = blob
      yield { name: file, input: bytes, lastModified }
      blob.release()
      saved.push({ cid, file, mediaType, check, bytes: bytes.byteLength })
      tell({ blobs: { done: saved.length, expected } })
    }
  }

  const troubles = (): Missing[] => {
    const { state } = open.preferences
    if (state !== 'failed') return open.blobs
    return [{ cid: preferencesName, error: open.preferences.error }, ...open.blobs]
  }

  const key = resolveSigningKey(did, given.config, { fetch: given.fetch, signal }).catch(
    () => undefined,
  )
  const cids = await listAllBlobs(reader, did, insist, signal)
  const expected = cids.length
  tell({ stage: 'repository', blobs: { done: 0, expected } })
  yield { name: 'README.txt', input: given.readme, lastModified }
  const repo = await fetchRepo({ client: reader, did, key, insist, signal })
  yield { name: 'repo.car', input: repo.pieces, lastModified }
  const repoReport = await repo.report()

  tell({ stage: 'files' })
  yield* preferences()
  yield* blobs(cids)
  // oxlint-disable-next-line no-await-in-loop -- the person decides each time
  while (troubles().length > 0 && (await askAbout(troubles())) === 'again') {
    if (open.preferences.state === 'failed') yield* preferences()
    yield* blobs(open.blobs.map(({ cid }) => cid))
  }

  function askAbout(missing: readonly Missing[]) {
    return orAborted(given.onTrouble(missing), signal)
  }

  tell({ stage: 'finishing' })
  const report: ExportReport = {
    at,
    repo: repoReport,
    preferences: open.preferences,
    blobs: { expected, saved, missing: open.blobs },
    complete: isSound(repoReport) && troubles().length === 0,
  }
  yield { name: 'manifest.json', input: writeManifest(account, report), lastModified }
  return report
}

function isSound({ readable, damagedBlocks, missingBlocks, checks }: RepoReport): boolean {
  const isWhole = readable && damagedBlocks === 0 && missingBlocks === 0
  return isWhole && Object.values(checks).every((check) => check !== 'bad')
}
