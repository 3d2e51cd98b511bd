import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { hostOf } from '@/client/service-address.ts'
import { DeletionSteps } from '@/features/account-deletion/deletion-steps.tsx'
import { Farewell } from '@/features/account-deletion/farewell.tsx'
import { GoneAlready } from '@/features/account-deletion/gone-already.tsx'
import { LeftBehind } from '@/features/account-deletion/left-behind.tsx'
import { TakenDown } from '@/features/account-deletion/taken-down.tsx'
import { Hindered } from '@/features/hindered/hindered.tsx'
import { requestAccountDelete } from '@/lexicon/generated/current/com/atproto/server/request-account-delete.gen.ts'
import { useEraseDeleted } from '@/queries/account-deletion.ts'
import { hostOfAccount } from '@/queries/account-words.ts'
import { useCurrentAccount } from '@/queries/current-account.ts'
import { hindranceOf } from '@/queries/hindrance.ts'
import { useNewHome } from '@/queries/home.ts'
import { serviceDescription } from '@/queries/service-description.ts'
import { sessionQuery } from '@/queries/session.ts'
import { useSurroundings } from '@/queries/surroundings.ts'
import { Page } from '@/ui/page.tsx'
import { useShowFarewell } from './farewell.ts'

export { messages } from '@/locales/en/deletion.po'

export function DeleteRoute() {
  const { t } = useLingui()
  const access = useCurrentAccount()
  const { account } = access
  const { fetch } = useSurroundings()
  const { data: service } = useQuery(serviceDescription(account.service, fetch))
  // It may have been deleted or deactivated elsewhere: asking makes the session learn it.
  useQuery(sessionQuery(access))
  const newHome = useNewHome(access)
  const erase = useEraseDeleted()
  const showFarewell = useShowFarewell()
  const host = hostOfAccount(account)
  const { state } = account
  const blocked = state.name === 'blocked' ? state.reason : undefined
  const hindrance = hindranceOf(requestAccountDelete, account)

  function sayFarewell() {
    showFarewell(
      <Farewell
        account={account}
        domains={service?.domains}
        newHome={newHome}
        erased={erase(account)}
      />,
    )
  }

  return (
    <Page
      title={t`Delete the account`}
      lead={
        <Trans>
          From <bdi>{host}</bdi>, for good.
        </Trans>
      }
    >
      <div className="flex max-w-2xl flex-col gap-6">
        {blocked === 'gone' ? (
          <GoneAlready {...access} onGone={sayFarewell} />
        ) : hindrance === 'takendown' || blocked === 'takendown' ? (
          <TakenDown host={host} contactEmail={service?.contactEmail} />
        ) : hindrance === 'appPassword' ? (
          <Hindered
            account={account}
            by="appPassword"
            here="/delete"
            title={<Trans>An app password cannot delete the account</Trans>}
          />
        ) : (
          <>
            {newHome !== undefined && <LeftBehind host={host} newHost={hostOf(newHome)} />}
            <DeletionSteps {...access} service={service} onDeleted={sayFarewell} />
          </>
        )}
      </div>
    </Page>
  )
}
