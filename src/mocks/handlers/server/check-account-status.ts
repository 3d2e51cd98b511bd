import { checkAccountStatus } from '@/lexicon/generated/current/com/atproto/server/check-account-status.gen.ts'
import { documentFault } from '../../accounts/did-document.ts'
import { findAccount } from '../../accounts/find-account.ts'
import { session } from '../../auth/access.ts'
import { invalidRequest } from '../../errors.ts'
import { defineHandler } from '../../http/handler.ts'

export const checkAccountStatusHandler = defineHandler(checkAccountStatus, {
  access: session,
  async answer({ pds, caller }) {
    const account = pds.state.accounts.get(caller.did)
    if (account === undefined) throw invalidRequest('Repo not found', 'NotFound')
    const { repo } = account
    const shown = pds.state.recordBlobs.filter(({ did }) => did === caller.did)
    return {
      activated: findAccount(pds, caller.did) !== undefined,
      validDid: (await documentFault(pds, caller.did)) === undefined,
      repoCommit: repo.root.toString(),
      repoRev: repo.rev,
      repoBlocks: repo.blocks.length,
      indexedRecords: repo.records.length,
      privateStateValues: 0,
      expectedBlobs: new Set(shown.map(({ cid }) => cid)).size,
      importedBlobs: pds.state.blobs.filter(({ did }) => did === caller.did).length,
    }
  },
})
