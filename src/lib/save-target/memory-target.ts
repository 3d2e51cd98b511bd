import type { SaveTarget } from './save-target.ts'

const type = 'application/zip'
/** Browsers may put a Blob on disk by themselves; small pieces stay in memory. */
const pieceSize = 8_000_000

/** Keeps the file in the tab: for browsers that offer nothing else. */
export function createMemoryTarget(): SaveTarget {
  let done: Blob[] = []
  let pieces: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  const forget = () => {
    done = []
    pieces = []
    size = 0
  }
  const pack = () => {
    done.push(new Blob(pieces))
    pieces = []
    size = 0
  }
  return {
    place: 'memory',
    async write(piece) {
      pieces.push(piece)
      size += piece.byteLength
      if (size >= pieceSize) pack()
    },
    async close() {
      pack()
      const file = new Blob(done, { type })
      forget()
      return file
    },
    async discard() {
      forget()
    },
    release: forget,
  }
}
