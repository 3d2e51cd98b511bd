import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { Hindered } from '@/features/hindered/hindered.tsx'
import { OwnCodes } from '@/features/invites/own-codes.tsx'
import { getAccountInviteCodes } from '@/lexicon/generated/current/com/atproto/server/get-account-invite-codes.gen.ts'
import { hostOfAccount } from '@/queries/account-words.ts'
import { useCurrentAccount } from '@/queries/current-account.ts'
import { hindranceOf } from '@/queries/hindrance.ts'
import { serviceDescription } from '@/queries/service-description.ts'
import { useSurroundings } from '@/queries/surroundings.ts'
import { Page } from '@/ui/page.tsx'

export { messages } from '@/locales/en/invites.po'

/** The account's own invite codes. */
export function InvitesRoute() {
  const { t } = useLingui()
  const { fetch } = useSurroundings()
  const access = useCurrentAccount()
  const { account } = access
  const { data: service } = useQuery(serviceDescription(account.service, fetch))
  const hindrance = hindranceOf(getAccountInviteCodes, account)
  const host = hostOfAccount(account)
  return (
    <Page
      title={t`Invite codes`}
      lead={
        <Trans>
          With a code, somebody else can create an account on <bdi>{host}</bdi>.
        </Trans>
      }
    >
      <div className="flex max-w-2xl flex-col gap-6">
        {hindrance ? (
          <Hindered
            account={account}
            by={hindrance}
            here="/invites"
            title={
              hindrance === 'appPassword' ? (
                <Trans>An app password cannot see invite codes</Trans>
              ) : (
                <Trans>A taken-down account has no invite codes</Trans>
              )
            }
          />
        ) : (
          <OwnCodes
            {...access}
            consoleOrigin={globalThis.location.origin}
            areNeeded={service?.inviteCodeRequired}
          />
        )}
        <p className="text-ink-soft">
          <Trans>
            You run this server?{' '}
            <Link to="/admin/invites" className="text-accent underline">
              Make and manage its codes
            </Link>
          </Trans>
        </p>
      </div>
    </Page>
  )
}
