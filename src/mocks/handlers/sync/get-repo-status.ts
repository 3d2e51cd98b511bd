import { getRepoStatus } from '@/lexicon/generated/current/com/atproto/sync/get-repo-status.gen.ts'
import { statusOf } from '../../accounts/find-account.ts'
import { anybody } from '../../auth/access.ts'
import { defineHandler } from '../../http/handler.ts'
import { availableAccount } from '../../repo/available-account.ts'

export const getRepoStatusHandler = defineHandler(getRepoStatus, {
  access: anybody,
  answer({ pds, params }) {
    const account = availableAccount(pds, params.did, 'admin')
    const { active, status } = statusOf(account)
    return { did: params.did, active, status, rev: active ? account.repo.rev : undefined }
  },
})
