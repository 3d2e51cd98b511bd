import { submitPlcOperation } from '@/lexicon/generated/current/com/atproto/identity/submit-plc-operation.gen.ts'
import { reserveSigningKey } from '@/lexicon/generated/current/com/atproto/server/reserve-signing-key.gen.ts'
import { call } from '../call.ts'
import { contract, good, refused } from '../case.ts'
import { sessionCases, signedIn } from '../common-cases.ts'
import { signedOperation } from '../plc.ts'
import type { Target } from '../target.ts'

export const submitPlcOperationContract = contract(
  submitPlcOperation,
  good('passes it on to the directory', async (target) => {
    const { token, operation } = await signedOperation(target)
    return { token, input: { operation } }
  }),
  refused('what is no operation', [400, 'InvalidRequest', 'Invalid operation'], async (target) => ({
    ...(await signedIn(target)),
    input: { operation: {} },
  })),
  refused(
    'without the key of the server',
    [400, 'InvalidRequest', "Rotation keys do not include server's rotation key"],
    async (target) => {
      const { signingKey } = await call(target, reserveSigningKey, { input: {} })
      return submitted(target, { rotationKeys: [signingKey] })
    },
  ),
  refused(
    'a service of another type',
    [400, 'InvalidRequest', 'Incorrect type on atproto_pds service'],
    (target) =>
      submitted(target, { services: { atproto_pds: { type: 'Other', endpoint: target.origin } } }),
  ),
  refused(
    'a service elsewhere',
    [400, 'InvalidRequest', 'Incorrect endpoint on atproto_pds service'],
    (target) =>
      submitted(target, {
        services: {
          atproto_pds: { type: 'AtprotoPersonalDataServer', endpoint: 'https://other.example' },
        },
      }),
  ),
  refused(
    'another signing key',
    [400, 'InvalidRequest', 'Incorrect signing key'],
    async (target) => {
      const { signingKey } = await call(target, reserveSigningKey, { input: {} })
      return submitted(target, { verificationMethods: { atproto: signingKey } })
    },
  ),
  refused('another handle', [400, 'InvalidRequest', 'Incorrect handle in alsoKnownAs'], (target) =>
    submitted(target, { alsoKnownAs: ['at://elsewhere.example'] }),
  ),
  sessionCases({}, { input: { operation: {} } }),
)

async function submitted(target: Target, changes: object) {
  const { token, operation } = await signedOperation(target, changes)
  return { token, input: { operation } }
}
