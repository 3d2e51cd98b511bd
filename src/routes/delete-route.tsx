import { useLingui } from '@lingui/react/macro'
import { Page } from '@/ui/page.tsx'

export { messages } from '@/locales/en/deletion.po'

export function DeleteRoute() {
  const { t } = useLingui()
  return <Page title={t`Delete the account`}>{null}</Page>
}
