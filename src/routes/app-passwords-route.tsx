import { useLingui } from '@lingui/react/macro'
import { Page } from '@/ui/page.tsx'

export { messages } from '@/locales/en/app-passwords.po'

export function AppPasswordsRoute() {
  const { t } = useLingui()
  return <Page title={t`App passwords`}>{null}</Page>
}
