import { Trans, useLingui } from '@lingui/react/macro'
import { EmailCards } from '@/features/email/email-cards.tsx'
import { Hindered } from '@/features/hindered/hindered.tsx'
import { confirmEmail } from '@/lexicon/generated/current/com/atproto/server/confirm-email.gen.ts'
import { updateEmail } from '@/lexicon/generated/current/com/atproto/server/update-email.gen.ts'
import { useCurrentAccount } from '@/queries/current-account.ts'
import { hindranceOf } from '@/queries/hindrance.ts'
import { Page } from '@/ui/page.tsx'

export { messages } from '@/locales/en/email.po'

export function EmailRoute() {
  const { t } = useLingui()
  const access = useCurrentAccount()
  const { account } = access
  const { state } = account
  const isTakenDown = state.name === 'blocked' && state.reason === 'takendown'
  const by = isTakenDown ? 'takendown' : hindranceOf(updateEmail, account)
  return (
    <Page
      title={t`E-mail`}
      lead={
        <Trans>
          Where the server mails its codes: for a new password, for example. Other people do not see
          it.
        </Trans>
      }
    >
      <EmailCards
        {...access}
        canConfirm={!isTakenDown && !hindranceOf(confirmEmail, account)}
        hindered={
          by && (
            <Hindered
              account={account}
              by={by}
              here="/email"
              title={
                by === 'takendown' ? (
                  <Trans>The address can be neither confirmed nor changed just now</Trans>
                ) : (
                  <Trans>An app password cannot change the address</Trans>
                )
              }
            />
          )
        }
      />
    </Page>
  )
}
