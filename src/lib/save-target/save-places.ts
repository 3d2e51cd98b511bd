/** As much of a `FileSystemFileHandle` as is needed. */
export type FileHandle = {
  getFile(): Promise<Blob>
  createWritable(): Promise<{
    write(piece: Uint8Array<ArrayBuffer>): Promise<void>
    close(): Promise<void>
    abort(): Promise<void>
  }>
  /** Only Chromium has it. */
  remove?: () => Promise<void>
}

/** As much of a `FileSystemDirectoryHandle` as is needed. */
export type DirectoryHandle = {
  getDirectoryHandle(
    name: string,
    options: { create: true },
  ): Promise<{
    getFileHandle(name: string, options: { create: true }): Promise<FileHandle>
    removeEntry(name: string): Promise<void>
  }>
  removeEntry(name: string, options: { recursive: true }): Promise<void>
}

/** What a browser offers for large files. */
export type SavePlaces = {
  /** Asks the person for a file on their disk. Must be called while a press of theirs still counts. */
  pickFile?: ((name: string) => Promise<FileHandle>) | undefined
  /** The site's own storage. */
  directory?: (() => Promise<DirectoryHandle>) | undefined
  locks?: LockManager | undefined
}

type Picker = (options: {
  suggestedName: string
  types: { description: string; accept: Record<string, string[]> }[]
}) => Promise<FileHandle>

declare global {
  /** Chromium alone has it. */
  var showSaveFilePicker: Picker | undefined
}

/** What this browser offers; nothing of it outside secure contexts. */
export function readSavePlaces(): SavePlaces {
  const pick = globalThis.showSaveFilePicker
  const { storage, locks } = navigator as Partial<Navigator>
  const canWrite =
    'FileSystemFileHandle' in globalThis && 'createWritable' in FileSystemFileHandle.prototype
  return {
    pickFile:
      pick &&
      ((suggestedName) =>
        pick({
          suggestedName,
          types: [{ description: 'ZIP', accept: { 'application/zip': ['.zip'] } }],
        })),
    directory: canWrite && storage ? () => storage.getDirectory() : undefined,
    locks,
  }
}
