import { resolveHandle } from '@/lexicon/generated/current/com/atproto/identity/resolve-handle.gen.ts'
import { findAccount } from '../../accounts/find-account.ts'
import { anybody } from '../../auth/access.ts'
import { invalidRequest } from '../../errors.ts'
import { defineHandler } from '../../http/handler.ts'

export const resolveHandleHandler = defineHandler(resolveHandle, {
  access: anybody,
  answer({ pds, params }) {
    const handle = params.handle.toLowerCase()
    const account = findAccount(pds, handle)
    if (account) return { did: account.did }
    const own = pds.options.userDomains.some(
      (domain) => handle.endsWith(domain) || handle === domain.slice(1),
    )
    if (own) throw invalidRequest('Unable to resolve handle', 'HandleNotFound')
    const did = pds.domains.get(handle)
    if (did === undefined) throw invalidRequest('Unable to resolve handle')
    return { did }
  },
})
