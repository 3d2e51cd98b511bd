import { useLingui } from '@lingui/react/macro'
import { Page } from '@/ui/page.tsx'

export { messages } from '@/locales/en/export.po'

export function ExportRoute() {
  const { t } = useLingui()
  return <Page title={t`Export your data`}>{null}</Page>
}
