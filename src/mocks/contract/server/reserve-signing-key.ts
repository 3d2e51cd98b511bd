import { reserveSigningKey } from '@/lexicon/generated/current/com/atproto/server/reserve-signing-key.gen.ts'
import { newName } from '../accounts.ts'
import { call } from '../call.ts'
import { contract, good, refused } from '../case.ts'
import { jsonBodyCases } from '../common-cases.ts'

export const reserveSigningKeyContract = contract(
  reserveSigningKey,
  good('for whoever asks', () => ({ input: {} })),
  good('the same for the same DID', async (target) => {
    const did = `did:web:${newName()}.example`
    const { signingKey } = await call(target, reserveSigningKey, { input: { did } })
    return { input: { did }, shows: { signingKey } }
  }),
  jsonBodyCases(() => ({})),
  refused('a DID that is none', [400, 'InvalidRequest', /^Invalid did .*at \$\.did$/iu], () => ({
    input: { did: 'alice' },
  })),
)
