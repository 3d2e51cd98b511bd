import { listAppPasswords } from '@/lexicon/generated/current/com/atproto/server/list-app-passwords.gen.ts'
import { contract, good } from '../case.ts'
import { sessionCases, signedIn } from '../common-cases.ts'
import { signInWith } from '../sign-in.ts'

export const listAppPasswordsContract = contract(
  listAppPasswords,
  good('lists none', async (target) => ({ ...(await signedIn(target)), shows: { passwords: [] } })),
  good('lists them to an app password', async (target) => {
    const { session } = await signInWith(target, { privileged: true })
    return {
      token: session.accessJwt,
      shows: { passwords: [{ name: 'phone', privileged: true }] },
    }
  }),
  sessionCases({}),
)
