import { uploadBlob } from '@/lexicon/generated/current/com/atproto/repo/upload-blob.gen.ts'
import { deactivateAccount } from '@/lexicon/generated/current/com/atproto/server/deactivate-account.gen.ts'
import { getBlob } from '@/lexicon/generated/current/com/atproto/sync/get-blob.gen.ts'
import { newAccount } from '../accounts.ts'
import { call } from '../call.ts'
import { contract, good, refused } from '../case.ts'
import { takeDown } from '../common-cases.ts'
import { withBlob, withoutBlob } from '../moving.ts'
import { nobody } from '../tokens.ts'
import { cidOfBlob } from '../tree-with-blob.ts'

const cid = 'bafkreifzjut3te7nhyekklss27nh3k72ysco7y32koao5eei66wof36n5e'

export const getBlobContract = contract(
  getBlob,
  good(
    'as it was uploaded',
    async (target) => {
      const { account, cid: shown } = await withBlob(target)
      return { params: { did: account.did, cid: shown } }
    },
    {
      headers: {
        'content-type': 'text/plain; charset=utf-8',
        'content-disposition': /^attachment; filename="bafkrei/u,
        'content-security-policy': "default-src 'none'; sandbox",
        'x-content-type-options': 'nosniff',
      },
    },
  ),
  refused('one that no record shows', [400, 'InvalidRequest', 'Blob not found'], async (target) => {
    const { did, accessJwt: token } = await newAccount(target)
    await call(target, uploadBlob, { token, body: 'hello', contentType: 'text/plain' })
    return { params: { did, cid: await cidOfBlob('hello') } }
  }),
  refused('one that is not here', [400, 'InvalidRequest', 'Blob not found'], async (target) => {
    const { account, cid: missing } = await withoutBlob(target)
    return { params: { did: account.did, cid: missing } }
  }),
  refused('a CID that is none', [400, 'InvalidRequest'], () => ({
    params: { did: nobody, cid: 'x' },
  })),
  refused('nobody', [400, 'RepoNotFound', `Could not find repo for DID: ${nobody}`], () => ({
    params: { did: nobody, cid },
  })),
  refused(
    'taken down',
    [400, 'RepoTakendown', /^Repo has been takendown: did:plc:/u],
    async (target) => {
      const { did } = await newAccount(target)
      await takeDown(target, did)
      return { params: { did, cid } }
    },
  ),
  refused(
    'deactivated',
    [400, 'RepoDeactivated', /^Repo has been deactivated: did:plc:/u],
    async (target) => {
      const { did, accessJwt: token } = await newAccount(target)
      await call(target, deactivateAccount, { token, input: {} })
      return { params: { did, cid } }
    },
  ),
  refused('a token that is none', [400, 'InvalidToken', 'Token could not be verified'], () => ({
    token: 'nonsense',
    params: { did: nobody, cid },
  })),
)
