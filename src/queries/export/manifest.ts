import { CallError, ServerRefusal } from '@/client/errors.ts'
import type { Account } from '@/session/sessions.ts'
import { DamagedBlob, type ExportReport } from './export-report.ts'

/** The report as a file, for programs and for whoever looks at the export in ten years. */
export function writeManifest(
  { did, handle, service, state }: Account,
  { at, repo, preferences, blobs, complete }: ExportReport,
): string {
  const { root, revision, bytes, blocks, damagedBlocks, records, collections } = repo
  const manifest = {
    format: 'latchkey-export',
    version: 1,
    exportedAt: new Date(at).toISOString(),
    complete,
    account: {
      did,
      handle,
      server: service,
      status: state.name === 'blocked' ? state.reason : 'active',
    },
    repository: {
      file: 'repo.car',
      bytes,
      root: root ?? null,
      revision: revision ?? null,
      blocks,
      damagedBlocks,
      missingBlocks: repo.missingBlocks,
      readable: repo.readable,
      records,
      collections,
      checks: repo.checks,
    },
    preferences: {
      file: preferences.state === 'saved' ? 'preferences.json' : null,
      state: preferences.state,
      ...(preferences.state === 'failed' ? { reason: reasonOf(preferences.error) } : {}),
    },
    blobs: {
      expected: blobs.expected,
      saved: blobs.saved.length,
      missing: blobs.missing.map(({ cid, error }) => ({ cid, reason: reasonOf(error) })),
      files: blobs.saved.map(({ mediaType, ...blob }) => ({
        ...blob,
        mediaType: mediaType ?? null,
      })),
    },
  }
  return JSON.stringify(manifest, undefined, 2)
}

/** In the terms of the protocol: this file outlives the words of the console. */
function reasonOf(error: unknown): string {
  if (error instanceof DamagedBlob) return 'the bytes do not hash to the CID'
  if (error instanceof ServerRefusal) {
    const said = [error.error, error.message].filter((part) => part)
    return `the server refused (${error.status}): ${said.join(', ')}`
  }
  return error instanceof CallError ? `no usable answer (${error.kind})` : 'not fetched'
}
