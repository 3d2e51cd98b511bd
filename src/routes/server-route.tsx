import { useLingui } from '@lingui/react/macro'
import { Page } from '@/ui/page.tsx'

export { messages } from '@/locales/en/server.po'

export function ServerRoute() {
  const { t } = useLingui()
  return <Page title={t`Server`}>{null}</Page>
}
