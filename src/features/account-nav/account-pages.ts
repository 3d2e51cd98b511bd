import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

export type AccountPage = { path: string; words: MessageDescriptor }

/** The pages of a signed-in account, in groups that belong together. */
export const accountPages: readonly (readonly AccountPage[])[] = [
  [
    { path: '/', words: msg`Overview` },
    { path: '/status', words: msg`Account status` },
    { path: '/email', words: msg`E-mail` },
  ],
  [
    { path: '/password', words: msg`Password` },
    { path: '/app-passwords', words: msg`App passwords` },
    { path: '/sessions', words: msg`Sessions` },
  ],
  [
    { path: '/invites', words: msg`Invite codes` },
    { path: '/export', words: msg`Export` },
    { path: '/delete', words: msg`Delete the account` },
  ],
  [
    { path: '/server', words: msg`Server` },
    { path: '/developers', words: msg`For developers` },
  ],
]
