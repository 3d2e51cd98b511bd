import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { hostOfAccount } from '@/queries/account-words.ts'
import type { Account } from '@/session/sessions.ts'

/** README.txt of an export, in plain words, paragraph by paragraph. */
export function readmeOf(account: Account, day: string): readonly MessageDescriptor[] {
  const { handle, did } = account
  const host = hostOfAccount(account)
  return [
    msg`The data of ${handle} (${did}), as ${host} had it on ${day}.`,
    msg`repo.car holds your posts, likes, follows, lists, profile and every other public record: your whole repository, signed with the key of your account. It is a CAR file, the format that AT Protocol servers take in when an account moves ("import repository"). Programs for CAR files and AT Protocol repositories can read the single records.`,
    msg`blobs/ holds your pictures, videos and other files, each named by the CID under which your records mention it. They can be opened like any other file. A file whose kind is not known ends in .bin. To move, upload them to the new server after the repository.`,
    msg`preferences.json holds private settings that apps keep for you on the server, such as saved feeds, muted words and content filters. It is missing where the server keeps none. Do not show it to others.`,
    msg`manifest.json says what was saved and when, what was checked, and what is missing.`,
    msg`Not in here: direct messages, which another service keeps; your password, e-mail address and app passwords; and the keys of your account. With this file alone nobody can act as you.`,
  ]
}
