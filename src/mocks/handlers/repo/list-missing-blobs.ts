import { listMissingBlobs } from '@/lexicon/generated/current/com/atproto/repo/list-missing-blobs.gen.ts'
import { session } from '../../auth/access.ts'
import { defineHandler } from '../../http/handler.ts'

export const listMissingBlobsHandler = defineHandler(listMissingBlobs, {
  access: session,
  answer({ pds, caller, params }) {
    const { limit, cursor = '' } = params
    const { blobs, recordBlobs } = pds.state
    const here = new Set(blobs.filter(({ did }) => did === caller.did).map(({ cid }) => cid))
    const missing = recordBlobs.filter(({ did, cid }) => did === caller.did && !here.has(cid))
    const page = [...new Map(missing.map((blob) => [blob.cid, blob])).values()]
      .filter(({ cid }) => cid > cursor)
      .toSorted((a, b) => (a.cid < b.cid ? -1 : 1))
      .slice(0, limit)
      .map(({ cid, recordUri }) => ({ cid, recordUri }))
    return { blobs: page, cursor: page.at(-1)?.cid }
  },
})
