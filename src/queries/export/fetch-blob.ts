import * as CID from '@atcute/cid'
import type { Client } from '@/client/client.ts'
import { getBlob } from '@/lexicon/generated/current/com/atproto/sync/get-blob.gen.ts'
import type { Ticket } from '@/lib/byte-gate.ts'
import { concat } from './concat.ts'
import { type Check, DamagedBlob } from './export-report.ts'

export type FetchedBlob = {
  cid: string
  bytes: Uint8Array<ArrayBuffer>
  mediaType: string | undefined
  check: Exclude<Check, 'bad'>
}

type Given = {
  client: Client
  did: string
  signal: AbortSignal
  /** A place in line for memory: no more is read than there is room for. */
  ticket: Ticket
}

/**
 * Reads one blob into memory, where alone its hash can be told: Web Crypto takes no stream. Rejects with the client's
 * errors, and with {@link DamagedBlob} where the bytes are not what the CID says.
 */
export async function fetchBlob(cid: string, given: Given): Promise<FetchedBlob> {
  const { client, did, signal, ticket } = given
  const { body, contentType } = await client.stream(getBlob, { params: { did, cid }, signal })
  const reader = body.getReader()
  const pieces: Uint8Array<ArrayBuffer>[] = []
  try {
    for (;;) {
      // oxlint-disable-next-line no-await-in-loop -- a stream is read in its order
      await ticket.room()
      // oxlint-disable-next-line no-await-in-loop -- a stream is read in its order
      const { done, value } = await reader.read()
      if (done) break
      ticket.add(value.byteLength)
      pieces.push(value)
    }
  } catch (error) {
    await reader.cancel().catch(() => {})
    throw error
  }
  const bytes = concat(pieces)
  const check = await checkHash(cid, bytes)
  if (check === 'bad') throw new DamagedBlob(cid)
  return { cid, bytes, mediaType: contentType, check }
}

/** Outside secure contexts there is no Web Crypto; the CIDs of the earliest blobs have another shape. */
async function checkHash(cid: string, bytes: Uint8Array): Promise<Check> {
  const expected = parse(cid)
  if (!expected || !('subtle' in crypto)) return 'unchecked'
  const actual = await CID.create(CID.CODEC_RAW, bytes)
  return CID.equals(expected, actual) ? 'good' : 'bad'
}

function parse(cid: string): CID.Cid | undefined {
  try {
    const parsed = CID.fromString(cid)
    return parsed.codec === CID.CODEC_RAW ? parsed : undefined
  } catch {
    return undefined
  }
}
