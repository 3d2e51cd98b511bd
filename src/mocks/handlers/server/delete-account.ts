import { deleteAccount } from '@/lexicon/generated/current/com/atproto/server/delete-account.gen.ts'
import { removeAccount } from '../../accounts/add-account.ts'
import { assertPasswordLength } from '../../accounts/login.ts'
import { assertMailedCode } from '../../accounts/mail.ts'
import { anybody } from '../../auth/access.ts'
import { authRequired, invalidRequest } from '../../errors.ts'
import { defineHandler } from '../../http/handler.ts'

export const deleteAccountHandler = defineHandler(deleteAccount, {
  // Password and code prove it; a token is not even read.
  access: anybody,
  limits: (_call, ip) => [{ points: 50, window: { minutes: 5 }, key: ip }],
  answer({ pds, input }) {
    const { did, password, token } = input
    assertPasswordLength(password)
    const account = pds.state.accounts.get(did)
    if (account === undefined) throw invalidRequest('account not found')
    if (account.password !== password) throw authRequired('Invalid did or password')
    assertMailedCode(pds, did, 'delete_account', token)
    removeAccount(pds, did)
  },
})
