import type { Client } from '@/client/client.ts'
import { createByteGate } from '@/lib/byte-gate.ts'
import { inOrder } from '@/lib/in-order.ts'
import type { Missing } from './export-report.ts'
import { fetchBlob, type FetchedBlob } from './fetch-blob.ts'
import { blobPath } from './file-names.ts'
import { isOutage } from './persist.ts'

/** Blobs that are fetched at once. */
const width = 4
/** Bytes that those ahead of the line may hold together. */
const mostHeld = 16_000_000
/** So many outages one after the other, and the rest is not even asked for. */
const mostOutages = 5

type Given = {
  client: Client
  did: string
  /** Tries again as long as that may help. */
  insist: <T>(act: () => Promise<T>) => Promise<T>
  signal: AbortSignal
}

type Held = FetchedBlob & {
  /** Path within the ZIP. */
  file: string
  /** It has been written: the memory it took is free. */
  release: () => void
}

/**
 * Fetches blobs, a few at once, and gives them in their order; what could not be fetched comes with its error. When the
 * server has gone away, all that is left comes so at once.
 */
export async function* fetchBlobs(
  cids: readonly string[],
  { client, did, insist, signal }: Given,
): AsyncGenerator<Held | Missing, void> {
  const gate = createByteGate(mostHeld)
  const enough = new AbortController()
  const both = AbortSignal.any([signal, enough.signal])

  async function begin(cid: string): Promise<Held | Missing> {
    const ticket = gate.enter()
    try {
      const blob = await insist(() => {
        ticket.reset()
        return fetchBlob(cid, { client, did, signal: both, ticket })
      })
      return { ...blob, file: blobPath(cid, blob.mediaType), release: () => ticket.leave() }
    } catch (error) {
      ticket.leave()
      if (signal.aborted) throw error
      return { cid, error }
    }
  }

  let outages = 0
  let given = 0
  for await (const blob of inOrder(cids, width, begin)) {
    given += 1
    yield blob
    outages = 'error' in blob && isOutage(blob.error) ? outages + 1 : 0
    if ('error' in blob && outages >= mostOutages) {
      enough.abort()
      for (const cid of cids.slice(given)) yield { cid, error: blob.error }
      return
    }
  }
}
