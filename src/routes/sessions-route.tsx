import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate } from 'react-router'
import { AccountList } from '@/features/sessions/account-list.tsx'
import { OAuthApps } from '@/features/sessions/oauth-apps.tsx'
import { SignOutEverywhere } from '@/features/sessions/sign-out-everywhere.tsx'
import { useCurrentAccount } from '@/queries/current-account.ts'
import { useSessions, useSnapshot } from '@/session/context.ts'
import { Page } from '@/ui/page.tsx'
import { useAskToSignOut } from './ask-to-sign-out.ts'

export { messages } from '@/locales/en/sessions.po'

export function SessionsRoute() {
  const { t } = useLingui()
  const sessions = useSessions()
  const { accounts, currentId } = useSnapshot()
  const { account } = useCurrentAccount()
  const navigate = useNavigate()
  const askToSignOut = useAskToSignOut()
  return (
    <Page
      title={t`Sessions`}
      lead={<Trans>What this browser holds: the accounts that you are signed in to here.</Trans>}
    >
      <div className="flex max-w-3xl flex-col gap-6">
        <AccountList
          accounts={accounts}
          currentId={currentId}
          onSelect={(id) => {
            sessions.select(id)
            void navigate('/')
          }}
          onSignOut={askToSignOut}
        />
        <SignOutEverywhere account={account} />
        <OAuthApps service={account.service} />
      </div>
    </Page>
  )
}
