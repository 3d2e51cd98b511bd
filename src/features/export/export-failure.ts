import { msg } from '@lingui/core/macro'
import { DamagedBlob, SaveFailed } from '@/queries/export/export-report.ts'
import { describeFailure, type Failure } from '@/queries/failure.ts'

/** Why an export, or a part of it, failed. */
export function explainExport(error: unknown): Failure {
  if (error instanceof DamagedBlob) {
    return {
      message: msg`What the server sends is not the file that its name stands for: it is damaged there, or on the way.`,
    }
  }
  const cause = error instanceof SaveFailed ? error.cause : error
  if (cause instanceof DOMException) {
    return cause.name === 'QuotaExceededError'
      ? { message: msg`There is no room left for the file.`, details: cause.name }
      : {
          message: msg`The file could not be written. Choose another place, or see whether the disk is full.`,
          details: cause.name,
        }
  }
  return describeFailure(cause)
}
