import { useLingui } from '@lingui/react/macro'
import { Page } from '@/ui/page.tsx'

export { messages } from '@/locales/en/developers.po'

export function DevelopersRoute() {
  const { t } = useLingui()
  return <Page title={t`For developers`}>{null}</Page>
}
