import type { Cid } from '../encoding/cid.ts'
import { internalError } from '../errors.ts'
import type { Pds } from '../pds.ts'
import type { Account } from '../state.ts'
import type { Block } from './car.ts'
import { adoptRepo } from './repo.ts'

/** Puts an imported repository in the place of the account's own, and notes the blobs it shows. */
export async function takeImport(
  pds: Pds,
  account: Account,
  imported: { root: Cid; blocks: readonly Block[] },
): Promise<void> {
  const { did, signingKey } = account
  const repo = await adoptRepo(did, signingKey, pds.clock.now(), imported).catch(() => undefined)
  if (repo === undefined) throw internalError()
  account.repo = repo
  const shown = repo.records.flatMap(({ path, blobs }) =>
    blobs.map((cid) => ({ did, cid, recordUri: `at://${did}/${path}` })),
  )
  const others = pds.state.recordBlobs.filter((blob) => blob.did !== did)
  pds.state.recordBlobs = [...others, ...shown]
}
