import { listBlobs } from '@/lexicon/generated/current/com/atproto/sync/list-blobs.gen.ts'
import { anybodyOrSelf } from '../../auth/access.ts'
import { defineHandler } from '../../http/handler.ts'
import { availableAccount } from '../../repo/available-account.ts'

export const listBlobsHandler = defineHandler(listBlobs, {
  access: anybodyOrSelf,
  answer({ pds, caller, params }) {
    const { did, limit, cursor = '' } = params
    availableAccount(pds, did, caller)
    const shown = pds.state.recordBlobs.filter((blob) => blob.did === did)
    const cids = [...new Set(shown.map(({ cid }) => cid))]
      .toSorted()
      .filter((cid) => cid > cursor)
      .slice(0, limit)
    return { cids, cursor: cids.at(-1) }
  },
})
