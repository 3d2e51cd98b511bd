import { Trans, useLingui } from '@lingui/react/macro'
import { ExportPanel } from '@/features/export/export-panel.tsx'
import { hostOfAccount } from '@/queries/account-words.ts'
import { useCurrentAccount } from '@/queries/current-account.ts'
import { Page } from '@/ui/page.tsx'

export { messages } from '@/locales/en/export.po'

export function ExportRoute() {
  const { t } = useLingui()
  const access = useCurrentAccount()
  const host = hostOfAccount(access.account)
  return (
    <Page
      title={t`Export your data`}
      lead={<Trans>All that {host} keeps of you, in one ZIP: to have, or to move with.</Trans>}
    >
      <ExportPanel {...access} />
    </Page>
  )
}
