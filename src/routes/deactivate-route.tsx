import { useLingui } from '@lingui/react/macro'
import { Page } from '@/ui/page.tsx'

export { messages } from '@/locales/en/status.po'

export function DeactivateRoute() {
  const { t } = useLingui()
  return <Page title={t`Deactivate the account`}>{null}</Page>
}
