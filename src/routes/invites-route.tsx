import { useLingui } from '@lingui/react/macro'
import { Page } from '@/ui/page.tsx'

export { messages } from '@/locales/en/invites.po'

export function InvitesRoute() {
  const { t } = useLingui()
  return <Page title={t`Invite codes`}>{null}</Page>
}
