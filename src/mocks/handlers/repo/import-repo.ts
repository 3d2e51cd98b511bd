import { importRepo } from '@/lexicon/generated/current/com/atproto/repo/import-repo.gen.ts'
import { session } from '../../auth/access.ts'
import { internalError, invalidRequest } from '../../errors.ts'
import { defineHandler } from '../../http/handler.ts'
import { readCar } from '../../repo/car.ts'
import { takeImport } from '../../repo/take-import.ts'

export const importRepoHandler = defineHandler(importRepo, {
  access: session,
  async answer({ pds, caller, input }) {
    const account = pds.state.accounts.get(caller.did)
    if (account === undefined) throw invalidRequest('Repo not found', 'NotFound')
    // What cannot be read is a server error on the reference server.
    const car = await readCar(input.bytes).catch(() => undefined)
    if (car === undefined) throw internalError()
    const [root, ...others] = car.roots
    if (root === undefined || others.length > 0) throw invalidRequest('expected one root')
    await takeImport(pds, account, { root, blocks: car.blocks })
  },
})
