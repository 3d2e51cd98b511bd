import { describeRepo } from '@/lexicon/generated/current/com/atproto/repo/describe-repo.gen.ts'
import { anybody } from '../../auth/access.ts'
import { invalidRequest } from '../../errors.ts'
import { defineHandler } from '../../http/handler.ts'
import { availableAccount } from '../../repo/available-account.ts'

export const describeRepoHandler = defineHandler(describeRepo, {
  access: anybody,
  answer({ pds, params }) {
    const { did, handle, repo } = availableAccount(pds, params.repo, undefined)
    const didDoc = pds.directory.document(did)
    if (didDoc === undefined) throw invalidRequest(`Could not resolve DID: ${did}`)
    const collections = repo.records.map(({ path }) => path.split('/')[0] ?? '')
    return {
      handle,
      did,
      didDoc,
      collections: [...new Set(collections)].toSorted(),
      handleIsCorrect: didDoc.alsoKnownAs[0] === `at://${handle}`,
    }
  },
})
