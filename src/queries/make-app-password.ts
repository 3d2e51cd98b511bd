import type { QueryClient } from '@tanstack/react-query'
import { ServerRefusal } from '@/client/errors.ts'
import {
  createAppPassword,
  type CreateAppPasswordOutput,
} from '@/lexicon/generated/current/com/atproto/server/create-app-password.gen.ts'
import { bareName } from '@/lib/visible-name.ts'
import { appPasswordsKey, readAppPasswordsAnew } from './app-passwords.ts'
import type { AccountAccess } from './current-account.ts'
import { sendOnce } from './lost-answer.ts'

export type AppPasswordWish = { name: string; privileged: boolean }

/** There is one of this name, or of one that looks the same. Nothing was sent. */
export class NameTaken extends Error {
  override readonly name = 'NameTaken'
}

/**
 * `made`: with its secret. `lost`: there is one of that name now, but its secret never arrived: no whole answer came
 * (`noAnswer`), or the server failed, perhaps because it had been made elsewhere at the same moment (`failure`).
 */
export type Making =
  | { outcome: 'made'; made: CreateAppPasswordOutput }
  | { outcome: 'lost'; why: 'noAnswer' | 'failure' }

/**
 * Makes an app password. A plain function, since a mutation would keep the secret. A name that is taken makes
 * servers fail without a reason, so the list is read first; where the answer is lost, it is read again. Rejects with
 * `NameTaken`, `NotDone` or `MaybeDone`, or the client's errors.
 */
export async function makeAppPassword(
  access: AccountAccess,
  queries: QueryClient,
  { name, privileged }: AppPasswordWish,
): Promise<Making> {
  const known = await readAppPasswordsAnew(access, queries)
  const bare = bareName(name)
  if (known.some((one) => bareName(one.name) === bare)) throw new NameTaken()
  // Servers of the first generation know no such choice: it is sent only where it says something.
  const input = privileged ? { name, privileged } : { name }
  let why: 'noAnswer' | 'failure' = 'noAnswer'

  async function create(): Promise<Making> {
    try {
      const made = await access.client.call(createAppPassword, { input })
      void queries.invalidateQueries({ queryKey: appPasswordsKey(access.account) })
      return { outcome: 'made', made }
    } catch (error) {
      if (error instanceof ServerRefusal) why = 'failure'
      throw error
    }
  }

  return sendOnce(create, async () => {
    const now = await readAppPasswordsAnew(access, queries)
    const isMade = now.some((one) => one.name === name)
    return isMade ? { isMade, output: { outcome: 'lost', why } } : { isMade }
  })
}
