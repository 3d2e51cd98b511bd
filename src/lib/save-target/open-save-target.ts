import { createBrowserTarget } from './browser-target.ts'
import { createDiskTarget } from './disk-target.ts'
import { createMemoryTarget } from './memory-target.ts'
import type { SavePlaces } from './save-places.ts'
import type { SavePlace, SaveTarget } from './save-target.ts'

/** Where a file will be put together here, as far as that can be told beforehand. */
export function expectedPlace({ pickFile, directory }: SavePlaces): SavePlace {
  return pickFile ? 'disk' : directory ? 'browser' : 'memory'
}

/**
 * Opens a file in the best place there is. Asks the person where the browser can; gives undefined if they think better
 * of it. Rejects where a picked file cannot be written.
 */
export async function openSaveTarget(
  name: string,
  places: SavePlaces,
): Promise<SaveTarget | undefined> {
  const { pickFile, directory } = places
  if (pickFile) {
    try {
      return await createDiskTarget(await pickFile(name))
    } catch (error) {
      if (isNamed(error, 'AbortError')) return undefined
      // Some embedded browsers have the question, but do not let it be asked.
      if (!isNamed(error, 'SecurityError')) throw error
    }
  }
  if (directory) {
    // Private windows of some browsers have it, and refuse.
    const target = await createBrowserTarget(name, { ...places, directory }).catch(() => undefined)
    if (target) return target
  }
  return createMemoryTarget()
}

function isNamed(error: unknown, name: string): boolean {
  return error instanceof DOMException && error.name === name
}
