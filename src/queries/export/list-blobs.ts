import type { Client } from '@/client/client.ts'
import { listBlobs } from '@/lexicon/generated/current/com/atproto/sync/list-blobs.gen.ts'

/** CIDs of all blobs of an account, page by page; each once, even where the server repeats itself. */
export async function listAllBlobs(
  client: Client,
  did: string,
  insist: <T>(ask: () => Promise<T>) => Promise<T>,
  signal: AbortSignal,
): Promise<string[]> {
  const cids = new Set<string>()
  let cursor: string | undefined
  for (;;) {
    const params = { did, limit: 1000, ...(cursor === undefined ? {} : { cursor }) }
    // oxlint-disable-next-line no-await-in-loop -- each page tells where the next begins
    const page = await insist(() => client.call(listBlobs, { params, signal }))
    const before = cids.size
    for (const cid of page.cids) cids.add(cid)
    // A cursor that leads to nothing new leads in a circle.
    if (page.cursor === undefined || page.cursor === cursor || cids.size === before)
      return [...cids]
    cursor = page.cursor
  }
}
