import { Trans, useLingui } from '@lingui/react/macro'
import { Deactivation } from '@/features/account-status/deactivation.tsx'
import { LeftBehind } from '@/features/account-status/left-behind.tsx'
import { Hindered } from '@/features/hindered/hindered.tsx'
import { deactivateAccount } from '@/lexicon/generated/current/com/atproto/server/deactivate-account.gen.ts'
import { hostOfAccount } from '@/queries/account-words.ts'
import { useCurrentAccount } from '@/queries/current-account.ts'
import { hindranceOf } from '@/queries/hindrance.ts'
import { Page } from '@/ui/page.tsx'

export { messages } from '@/locales/en/deactivation.po'

export function DeactivateRoute() {
  const { t } = useLingui()
  const access = useCurrentAccount()
  const { account } = access
  const host = hostOfAccount(account)
  const hindrance = hindranceOf(deactivateAccount, account)
  return (
    <Page
      title={t`Deactivate the account`}
      lead={
        <Trans>
          Out of sight, but kept on <bdi>{host}</bdi>, until you reactivate it.
        </Trans>
      }
    >
      <div className="flex max-w-2xl flex-col gap-6">
        <LeftBehind access={access} here="deactivate" />
        {hindrance ? (
          <Hindered
            account={account}
            by={hindrance}
            here="/deactivate"
            title={<Trans>An app password cannot deactivate the account</Trans>}
          />
        ) : (
          <Deactivation access={access} />
        )}
      </div>
    </Page>
  )
}
