import type { QueryClient } from '@tanstack/react-query'
import { ServerRefusal } from '@/client/errors.ts'
import {
  createAppPassword,
  type CreateAppPasswordOutput,
} from '@/lexicon/generated/current/com/atproto/server/create-app-password.gen.ts'
import { bareName } from '@/lib/visible-name.ts'
import { appPasswordsKey, readAppPasswordsAnew } from './app-passwords.ts'
import type { AccountAccess } from './current-account.ts'
import { mayBeDone } from './lost-answer.ts'

export type AppPasswordWish = { name: string; privileged: boolean }

/** There is one of this name, or of one that looks the same. Nothing was sent. */
export class NameTaken extends Error {
  override readonly name = 'NameTaken'
}

/** No answer came, and the list could not be read either: it may have been made. */
export class MaybeMade extends Error {
  override readonly name = 'MaybeMade'
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
 * `NameTaken`, `MaybeMade`, or the client's errors: then none was made, as far as the list shows.
 */
export async function makeAppPassword(
  access: AccountAccess,
  queries: QueryClient,
  { name, privileged }: AppPasswordWish,
): Promise<Making> {
  const known = await readAppPasswordsAnew(access, queries)
  const bare = bareName(name)
  if (known.some((one) => bareName(one.name) === bare)) throw new NameTaken()
  try {
    // Servers of the first generation know no such choice: it is sent only where it says something.
    const input = privileged ? { name, privileged } : { name }
    const made = await access.client.call(createAppPassword, { input })
    void queries.invalidateQueries({ queryKey: appPasswordsKey(access.account) })
    return { outcome: 'made', made }
  } catch (error) {
    if (!mayBeDone(error)) throw error
    const now = await readAppPasswordsAnew(access, queries).catch(() => {
      throw new MaybeMade('', { cause: error })
    })
    if (!now.some((one) => one.name === name)) throw error
    return { outcome: 'lost', why: error instanceof ServerRefusal ? 'failure' : 'noAnswer' }
  }
}
