import { Trans, useLingui } from '@lingui/react/macro'
import { AppPasswords } from '@/features/app-passwords/app-passwords.tsx'
import { SessionKinds } from '@/features/app-passwords/session-kinds.tsx'
import { Hindered } from '@/features/hindered/hindered.tsx'
import { createAppPassword } from '@/lexicon/generated/current/com/atproto/server/create-app-password.gen.ts'
import { listAppPasswords } from '@/lexicon/generated/current/com/atproto/server/list-app-passwords.gen.ts'
import { useCurrentAccount } from '@/queries/current-account.ts'
import { hindranceOf } from '@/queries/hindrance.ts'
import type { Account } from '@/session/sessions.ts'
import { Page } from '@/ui/page.tsx'

export { messages } from '@/locales/en/app-passwords.po'

const here = '/app-passwords'

export function AppPasswordsRoute() {
  const { t } = useLingui()
  const access = useCurrentAccount()
  const { account } = access
  return (
    <Page
      title={t`App passwords`}
      lead={
        <Trans>
          Passwords for single apps: each opens a part of the account, and can be revoked alone.
        </Trans>
      }
    >
      <div className="flex max-w-3xl flex-col gap-6">
        {hindranceOf(listAppPasswords, account) ? (
          <Hindered
            account={account}
            by="takendown"
            here={here}
            title={<Trans>App passwords are out of reach</Trans>}
          />
        ) : (
          <AppPasswords access={access} hindered={noMaking(account)} />
        )}
        <SessionKinds />
      </div>
    </Page>
  )
}

/** Why this session can make none; undefined where it can. */
function noMaking(account: Account) {
  const { state } = account
  const isTakenDown = state.name === 'blocked' && state.reason === 'takendown'
  const by = isTakenDown ? 'takendown' : hindranceOf(createAppPassword, account)
  if (!by) return undefined
  const title =
    by === 'takendown' ? (
      <Trans>A taken-down account cannot make app passwords</Trans>
    ) : (
      <Trans>An app password cannot make others</Trans>
    )
  return <Hindered account={account} by={by} here={here} title={title} />
}
