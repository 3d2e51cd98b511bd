/** Where a large file is put together: on the disk of the person, in the browser's own storage, in memory. */
export type SavePlace = 'disk' | 'browser' | 'memory'

/** A file that is being put together. */
export type SaveTarget = {
  readonly place: SavePlace
  /** Resolves when the piece has been taken in: whoever waits for that never runs ahead of the disk. */
  write(piece: Uint8Array<ArrayBuffer>): Promise<void>
  /** Ends it. Gives the file where the person still has to save it; undefined where it lies on their disk. */
  close(): Promise<Blob | undefined>
  /** Nothing of it stays, finished or not. Never rejects. */
  discard(): Promise<void>
  /** It has been handed over for saving, which may still go on: it is cleared away later. */
  release(): void
}
