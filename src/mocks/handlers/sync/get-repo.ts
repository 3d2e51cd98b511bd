import { getRepo } from '@/lexicon/generated/current/com/atproto/sync/get-repo.gen.ts'
import { anybodyOrSelf } from '../../auth/access.ts'
import { defineHandler } from '../../http/handler.ts'
import { availableAccount } from '../../repo/available-account.ts'
import { writeCar } from '../../repo/car.ts'

export const getRepoHandler = defineHandler(getRepo, {
  access: anybodyOrSelf,
  outsideGlobalLimit: true,
  limits: (_call, ip) => [{ points: 6000, window: { minutes: 5 }, key: ip }],
  // `since` is ignored: a whole repository is a right answer to any of its values.
  answer({ pds, caller, params }) {
    const { repo } = availableAccount(pds, params.did, caller)
    return { bytes: writeCar(repo.root, repo.blocks), encoding: 'application/vnd.ipld.car' }
  },
})
