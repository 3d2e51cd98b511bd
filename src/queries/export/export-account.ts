import { makeZip } from 'client-zip'
import type { Client } from '@/client/client.ts'
import type { Config } from '@/client/config.ts'
import type { Clock } from '@/lib/clock.ts'
import type { SaveTarget } from '@/lib/save-target/save-target.ts'
import { orAborted } from '@/lib/time-limit.ts'
import type { Account } from '@/session/sessions.ts'
import { exportFiles } from './export-files.ts'
import {
  type ExportProgress,
  type ExportReport,
  type Missing,
  SaveFailed,
} from './export-report.ts'
import { persist } from './persist.ts'

export type ExportGiven = {
  account: Account
  client: Client
  config: Config
  fetch: typeof fetch
  clock: Clock
  random: () => number
  target: SaveTarget
  /** Says in plain words what the ZIP is. */
  readme: string
  signal: AbortSignal
  onProgress: (progress: ExportProgress) => void
  /** Asked when parts could not be fetched: try those again, or do without them. */
  onTrouble: (missing: readonly Missing[]) => Promise<'again' | 'skip'>
}

export type Finished = {
  report: ExportReport
  /** Of the ZIP. */
  bytes: number
  /** Where the person still has to save it. */
  file: Blob | undefined
}

/**
 * Writes all that the server has of an account into one ZIP, piece by piece: nothing is fetched before there is a place
 * for it. Rejects with the client's errors where listing or repository fail, with {@link SaveFailed} where the file
 * cannot be written; the target is then the caller's to discard.
 */
export async function exportAccount(given: ExportGiven): Promise<Finished> {
  const { clock, target } = given
  const over = new AbortController()
  const signal = AbortSignal.any([given.signal, over.signal])
  let progress: ExportProgress = {
    stage: 'preparing',
    bytes: 0,
    blobs: { done: 0, expected: undefined },
    waitUntil: undefined,
  }
  const tell = (change: Partial<ExportProgress>) => {
    progress = { ...progress, ...change }
    given.onProgress(progress)
  }
  const tries = { clock, signal, random: given.random }
  const insist = <T>(act: () => Promise<T>) =>
    persist({ ...tries, onWait: (waitUntil) => tell({ waitUntil }) }, act)

  const outcome: { report?: ExportReport } = {}
  async function* files() {
    outcome.report = yield* exportFiles({ ...given, at: clock.now(), signal, insist, tell })
  }

  tell({})
  const zip = makeZip(files(), { buffersAreUTF8: true }).getReader()
  try {
    for (;;) {
      // oxlint-disable-next-line no-await-in-loop -- a stream is read in its order
      const { done, value } = await orAborted(zip.read(), signal)
      if (done) break
      // oxlint-disable-next-line no-await-in-loop -- the disk sets the pace
      await write(() => target.write(toBytes(value)))
      tell({ bytes: progress.bytes + value.byteLength })
    }
    const file = await write(() => target.close())
    if (!outcome.report) throw new Error('The ZIP ended before its manifest')
    return { report: outcome.report, bytes: progress.bytes, file }
  } finally {
    over.abort()
    await zip.cancel().catch(() => {})
  }
}

async function write<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (error) {
    throw new SaveFailed('The file could not be written', { cause: error })
  }
}

/** Typed as it may be shared memory, which it never is. */
function toBytes(piece: Uint8Array): Uint8Array<ArrayBuffer> {
  const { buffer, byteOffset, byteLength } = piece
  return buffer instanceof ArrayBuffer
    ? new Uint8Array(buffer, byteOffset, byteLength)
    : piece.slice()
}
