import { useState } from 'react'
import {
  type CodePurpose,
  keepPendingCode,
  type PendingCode,
  readPendingCode,
} from './pending-code.ts'
import { createTabStorage } from './tab-storage.ts'

/** The step that waits for a mailed code in this tab, and the way to keep or forget it. */
export function usePendingCode(
  purpose: CodePurpose,
): [PendingCode | undefined, (pending: PendingCode | undefined) => void] {
  const [storage] = useState(() => createTabStorage())
  const [pending, setPending] = useState(() => readPendingCode(storage, purpose))
  return [
    pending,
    (next) => {
      keepPendingCode(storage, purpose, next)
      setPending(next)
    },
  ]
}
