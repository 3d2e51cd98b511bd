import type { BlobRef } from '@/lexicon/blob.ts'
import { uploadBlob } from '@/lexicon/generated/current/com/atproto/repo/upload-blob.gen.ts'
import { sessionOrService } from '../../auth/access.ts'
import { Cid } from '../../encoding/cid.ts'
import { defineHandler } from '../../http/handler.ts'

export const uploadBlobHandler = defineHandler(uploadBlob, {
  access: sessionOrService,
  limits: (_call, ip) => [{ points: 1000, window: { days: 1 }, key: ip }],
  async answer({ pds, caller, input }) {
    const { did } = caller
    const { bytes, encoding: mimeType } = input
    const cid = (await Cid.of('raw', bytes)).toString()
    const { state } = pds
    state.blobs = state.blobs.filter((blob) => blob.did !== did || blob.cid !== cid)
    state.blobs.push({ did, cid, mimeType, bytes, takedownRef: null })
    const blob: BlobRef = { $type: 'blob', ref: { $link: cid }, mimeType, size: bytes.length }
    return { blob }
  },
})
