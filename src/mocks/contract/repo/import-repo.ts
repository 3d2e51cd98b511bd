import { importRepo } from '@/lexicon/generated/current/com/atproto/repo/import-repo.gen.ts'
import { getRepo } from '@/lexicon/generated/current/com/atproto/sync/get-repo.gen.ts'
import { contract, good, refused } from '../case.ts'
import { sessionCases, signedIn } from '../common-cases.ts'
import { carType } from '../moving.ts'
import { send } from '../send.ts'
import { repoWithBlob } from '../tree-with-blob.ts'

export const importRepoContract = contract(
  importRepo,
  good('one from elsewhere', async (target) => {
    const { account, token } = await signedIn(target)
    return { token, body: await repoWithBlob(account.did, 'text'), contentType: carType }
  }),
  good('its own export', async (target) => {
    const { account, token } = await signedIn(target)
    const { bytes } = await send(target, getRepo, { params: { did: account.did } })
    return { token, body: bytes, contentType: carType }
  }),
  refused(
    'what is no CAR',
    [500, 'InternalServerError', 'Internal Server Error'],
    async (target) => ({
      ...(await signedIn(target)),
      body: 'no CAR at all',
      contentType: carType,
    }),
  ),
  refused(
    'a body of another type',
    [400, 'InvalidRequest', 'Wrong request encoding (Content-Type): text/plain'],
    async (target) => ({
      ...(await signedIn(target)),
      body: 'text',
      contentType: 'text/plain',
    }),
  ),
  refused('too much', [413, 'PayloadTooLarge', 'request entity too large'], async (target) => ({
    ...(await signedIn(target)),
    body: new Uint8Array(5 * 1024 * 1024 + 1),
    contentType: carType,
  })),
  sessionCases({ full: true, standing: true }, { body: 'x', contentType: carType }),
)
