import { useLingui } from '@lingui/react/macro'
import { Page } from '@/ui/page.tsx'

export { messages } from '@/locales/en/status.po'

export function StatusRoute() {
  const { t } = useLingui()
  return <Page title={t`Account status`}>{null}</Page>
}
