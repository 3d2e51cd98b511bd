import type { SavePlace } from '@/lib/save-target/save-target.ts'
import type { Finished } from '@/queries/export/export-account.ts'
import type { ExportProgress, Missing } from '@/queries/export/export-report.ts'

export type Decision = 'again' | 'skip'

/** Where an export stands, as the page shows it. */
export type Phase =
  | { name: 'idle'; wasCancelled?: boolean }
  | { name: 'running'; place: SavePlace; progress: ExportProgress }
  | { name: 'trouble'; missing: readonly Missing[]; decide: (decision: Decision) => void }
  | { name: 'done'; finished: Finished; fileName: string; isSaved: boolean }
  | { name: 'failed'; error: unknown }

export const beginning: ExportProgress = {
  stage: 'preparing',
  bytes: 0,
  blobs: { done: 0, expected: undefined },
  waitUntil: undefined,
}
