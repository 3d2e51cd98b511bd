import type { DirectoryHandle, SavePlaces } from './save-places.ts'
import type { SaveTarget } from './save-target.ts'

const folder = 'latchkey-files'
/** Held, shared, by every tab that has a file here: nobody else clears the folder meanwhile. */
const lockName = 'latchkey.files'

type Storage = { directory: () => Promise<DirectoryHandle>; locks?: LockManager | undefined }

/**
 * Puts the file together in the browser's own storage for this site (the origin private file system), from where it can
 * be saved like a download. Rejects where the browser does not let it.
 */
export async function createBrowserTarget(
  name: string,
  { directory, locks }: Storage,
): Promise<SaveTarget> {
  const unlock = await hold(locks)
  try {
    const root = await directory()
    const files = await root.getDirectoryHandle(folder, { create: true })
    // Two tabs may save under one name.
    const own = `${crypto.randomUUID()}-${name}`
    const handle = await files.getFileHandle(own, { create: true })
    const stream = await handle.createWritable()
    let isClosed = false
    return {
      place: 'browser',
      write: (piece) => stream.write(piece),
      async close() {
        await stream.close()
        isClosed = true
        return handle.getFile()
      },
      async discard() {
        if (!isClosed) await stream.abort().catch(() => {})
        await files.removeEntry(own).catch(() => {})
        unlock()
      },
      release: unlock,
    }
  } catch (error) {
    unlock()
    throw error
  }
}

/** Removes what earlier visits left behind, unless a tab is still at it. Never rejects. */
export async function clearBrowserFiles({ directory, locks }: SavePlaces): Promise<void> {
  if (!directory) return
  const clear = async () => {
    const root = await directory()
    await root.removeEntry(folder, { recursive: true })
  }
  try {
    await (locks
      ? locks.request(lockName, { ifAvailable: true }, (lock) => lock && clear())
      : clear())
  } catch {
    // Nothing was there, or the browser has no such storage after all.
  }
}

async function hold(locks: SavePlaces['locks']): Promise<() => void> {
  const { promise: isOver, resolve: unlock } = Promise.withResolvers<void>()
  if (!locks) return unlock
  await new Promise<void>((resolve, reject) => {
    locks
      .request(lockName, { mode: 'shared' }, () => {
        resolve()
        return isOver
      })
      .catch(reject)
  })
  return unlock
}
