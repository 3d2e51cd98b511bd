import { listMissingBlobs } from '@/lexicon/generated/current/com/atproto/repo/list-missing-blobs.gen.ts'
import { contract, good } from '../case.ts'
import { sessionCases, signedIn } from '../common-cases.ts'
import { withBlob, withoutBlob } from '../moving.ts'

export const listMissingBlobsContract = contract(
  listMissingBlobs,
  good('none', async (target) => ({ ...(await signedIn(target)), shows: { blobs: [] } })),
  good('one', async (target) => {
    const { account, token, cid } = await withoutBlob(target)
    const recordUri = `at://${account.did}/com.example.note/first`
    return { token, shows: { blobs: [{ cid, recordUri }], cursor: cid } }
  }),
  good('none once it was uploaded', async (target) => ({
    token: (await withBlob(target)).token,
    shows: { blobs: [] },
  })),
  sessionCases({}),
)
