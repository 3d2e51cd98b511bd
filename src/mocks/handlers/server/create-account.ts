import { createAccount } from '@/lexicon/generated/current/com/atproto/server/create-account.gen.ts'
import { addAccount } from '../../accounts/add-account.ts'
import { foundDid, recommendedData } from '../../accounts/did-document.ts'
import { startSession } from '../../accounts/sessions.ts'
import { checkSignUp } from '../../accounts/sign-up-rules.ts'
import { anybodyOrService } from '../../auth/access.ts'
import { authRequired, invalidRequest } from '../../errors.ts'
import { defineHandler } from '../../http/handler.ts'

export const createAccountHandler = defineHandler(createAccount, {
  access: anybodyOrService,
  limits: (_call, ip) => [{ points: 100, window: { minutes: 5 }, key: ip }],
  async answer({ pds, caller, input }) {
    const { handle, email, inviteCode } = await checkSignUp(pds, input)
    if (input.did !== undefined && input.did !== caller?.did) {
      throw authRequired(`Missing auth to create account with did: ${input.did}`)
    }
    if (input.did !== undefined && pds.state.accounts.has(input.did)) {
      throw invalidRequest('Repo already exists', 'AlreadyExists')
    }
    const signingKey = await pds.keys.create()
    const did =
      input.did ??
      (await foundDid(pds, await recommendedData(pds, { handle, signingKey }, input.recoveryKey)))
    await addAccount(pds, {
      did,
      handle,
      email,
      password: input.password,
      inviteCode,
      signingKey,
      migrated: input.did !== undefined,
    })
    const tokens = await startSession(pds, { did })
    const didDoc = pds.options.leanSessions ? undefined : pds.directory.document(did)
    return { handle, did, didDoc, ...tokens }
  },
})
