import { getAccountInfos } from '@/lexicon/generated/current/com/atproto/admin/get-account-infos.gen.ts'
import { newAccount } from '../accounts.ts'
import { contract, good, refused } from '../case.ts'
import { moderatorCases } from '../common-cases.ts'
import { nobody } from '../tokens.ts'

export const getAccountInfosContract = contract(
  getAccountInfos,
  good('shows those that are here', async (target) => {
    const { did, handle } = await newAccount(target)
    return { admin: true, params: { dids: [did, nobody] }, shows: { infos: [{ did, handle }] } }
  }),
  refused('a key in brackets', [400, 'InvalidRequest', /Missing required key "dids"/u], () => ({
    admin: true,
    params: { 'dids[]': nobody },
  })),
  moderatorCases({ params: { dids: [nobody] } }),
)
