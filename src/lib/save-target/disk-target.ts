import type { FileHandle } from './save-places.ts'
import type { SaveTarget } from './save-target.ts'

/** Writes into a file that the person has picked. What was there before stays until all of it is written. */
export async function createDiskTarget(handle: FileHandle): Promise<SaveTarget> {
  const stream = await handle.createWritable()
  let isClosed = false
  return {
    place: 'disk',
    write: (piece) => stream.write(piece),
    async close() {
      await stream.close()
      isClosed = true
      return undefined
    },
    async discard() {
      // What has been finished is the person's.
      if (isClosed) return
      await stream.abort().catch(() => {})
      await removeIfEmpty(handle).catch(() => {})
    },
    release() {},
  }
}

/** Picking a name makes an empty file; one that was there before, and has something in it, is not ours. */
async function removeIfEmpty(handle: FileHandle): Promise<void> {
  const { size } = await handle.getFile()
  if (size === 0) await handle.remove?.()
}
