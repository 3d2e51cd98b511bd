import { useLingui } from '@lingui/react/macro'
import { Page } from '@/ui/page.tsx'

export { messages } from '@/locales/en/email.po'

export function EmailRoute() {
  const { t } = useLingui()
  return <Page title={t`E-mail`}>{null}</Page>
}
