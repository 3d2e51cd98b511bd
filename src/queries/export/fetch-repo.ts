import type { Client } from '@/client/client.ts'
import type { SigningKey } from '@/client/resolve-signing-key.ts'
import { getRepo } from '@/lexicon/generated/current/com/atproto/sync/get-repo.gen.ts'
import { checkRepo } from './check-repo.ts'
import type { RepoReport } from './export-report.ts'

type Given = {
  client: Client
  did: string
  key: Promise<SigningKey | undefined>
  insist: <T>(act: () => Promise<T>) => Promise<T>
  signal: AbortSignal
}

/** Begins to fetch the repository. What is passed on is read on the way; `report` tells of it when all has passed. */
export async function fetchRepo({ client, did, key, insist, signal }: Given) {
  const { body } = await insist(() => client.stream(getRepo, { params: { did }, signal }))
  const copy = new TransformStream<Uint8Array, Uint8Array>()
  const checked = checkRepo(copy.readable, { did, key })
  let bytes = 0

  async function* pass(): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
    const writer = copy.writable.getWriter()
    try {
      for await (const piece of body) {
        bytes += piece.byteLength
        // A reader that has given up is no reason not to save what comes.
        await writer.write(piece).catch(() => {})
        yield piece
      }
      await writer.close().catch(() => {})
    } finally {
      await writer.abort().catch(() => {})
    }
  }

  return {
    pieces: pass(),
    report: async (): Promise<RepoReport> => ({ ...(await checked), bytes }),
  }
}
