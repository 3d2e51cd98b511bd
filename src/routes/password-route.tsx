import { useLingui } from '@lingui/react/macro'
import { Page } from '@/ui/page.tsx'

export { messages } from '@/locales/en/password.po'

export function PasswordRoute() {
  const { t } = useLingui()
  return <Page title={t`Password`}>{null}</Page>
}
