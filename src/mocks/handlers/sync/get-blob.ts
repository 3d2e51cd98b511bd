import { getBlob } from '@/lexicon/generated/current/com/atproto/sync/get-blob.gen.ts'
import { anybodyOrSelf } from '../../auth/access.ts'
import { invalidRequest } from '../../errors.ts'
import { defineHandler } from '../../http/handler.ts'
import { availableAccount } from '../../repo/available-account.ts'

export const getBlobHandler = defineHandler(getBlob, {
  access: anybodyOrSelf,
  answer({ pds, caller, params }) {
    const { did, cid } = params
    availableAccount(pds, did, caller)
    const isThis = (blob: { did: string; cid: string }) => blob.did === did && blob.cid === cid
    const blob = pds.state.blobs.find(isThis)
    const shown = pds.state.recordBlobs.some(isThis)
    if (!blob || !shown || blob.takedownRef !== null) throw invalidRequest('Blob not found')
    return {
      bytes: blob.bytes,
      // As Express completes every type of text.
      encoding: blob.mimeType.startsWith('text/')
        ? `${blob.mimeType}; charset=utf-8`
        : blob.mimeType,
      headers: {
        'content-disposition': `attachment; filename="${cid}"`,
        'content-security-policy': "default-src 'none'; sandbox",
        'x-content-type-options': 'nosniff',
      },
    }
  },
})
