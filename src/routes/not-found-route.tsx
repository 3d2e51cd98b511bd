import { Trans, useLingui } from '@lingui/react/macro'
import { ButtonLink } from '@/ui/button.tsx'
import { Page } from '@/ui/page.tsx'

export function NotFoundRoute() {
  const { t } = useLingui()
  return (
    <Page title={t`No such page`} lead={<Trans>The console has nothing at this address.</Trans>}>
      <div>
        <ButtonLink to="/">
          <Trans>Go to the overview</Trans>
        </ButtonLink>
      </div>
    </Page>
  )
}
