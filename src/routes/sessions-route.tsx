import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate } from 'react-router'
import { AccountList } from '@/features/sessions/account-list.tsx'
import { useSessions, useSnapshot } from '@/session/context.ts'
import { Page } from '@/ui/page.tsx'
import { useAskToSignOut } from './ask-to-sign-out.ts'

export { messages } from '@/locales/en/sessions.po'

export function SessionsRoute() {
  const { t } = useLingui()
  const sessions = useSessions()
  const { accounts, currentId } = useSnapshot()
  const navigate = useNavigate()
  const askToSignOut = useAskToSignOut()
  return (
    <Page
      title={t`Sessions`}
      lead={<Trans>The accounts that you are signed in to in this browser.</Trans>}
    >
      <div className="max-w-3xl">
        <AccountList
          accounts={accounts}
          currentId={currentId}
          onSelect={(id) => {
            sessions.select(id)
            void navigate('/')
          }}
          onSignOut={askToSignOut}
        />
      </div>
    </Page>
  )
}
