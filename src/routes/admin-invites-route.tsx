import { useLingui } from '@lingui/react/macro'
import { Page } from '@/ui/page.tsx'

export { messages } from '@/locales/en/admin-invites.po'

export function AdminInvitesRoute() {
  const { t } = useLingui()
  return <Page title={t`Invite codes of a server`}>{null}</Page>
}
