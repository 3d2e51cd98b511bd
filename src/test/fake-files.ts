import type { DirectoryHandle, FileHandle } from '@/lib/save-target/save-places.ts'

/** One file as the File System API shows it; what is written counts when the stream is closed. */
export function createFakeFile(before?: string) {
  let content: Blob | undefined = new Blob([before ?? ''])
  let text = before
  const handle: FileHandle = {
    getFile: async () => content ?? new Blob(),
    async createWritable() {
      const pieces: Uint8Array<ArrayBuffer>[] = []
      return {
        async write(piece: Uint8Array<ArrayBuffer>) {
          pieces.push(piece.slice())
        },
        async close() {
          content = new Blob(pieces)
          text = await content.text()
        },
        async abort() {},
      }
    },
    async remove() {
      content = undefined
      text = undefined
    },
  }
  return { handle, text: () => text }
}

/** A root directory with folders of files. */
export function createFakeDirectory() {
  const folders = new Map<string, Map<string, FileHandle>>()
  const folder = (name: string) => {
    const files = folders.get(name) ?? new Map<string, FileHandle>()
    folders.set(name, files)
    return {
      async getFileHandle(file: string) {
        const { handle } = createFakeFile('')
        files.set(file, handle)
        return handle
      },
      async removeEntry(file: string) {
        files.delete(file)
      },
    }
  }
  const handle: DirectoryHandle = {
    getDirectoryHandle: async (name: string) => folder(name),
    async removeEntry(name: string) {
      if (!folders.delete(name)) throw new DOMException('none', 'NotFoundError')
    },
  }
  return {
    handle,
    names: () => [...folders.values()].flatMap((files) => Array.from(files.keys())),
  }
}
