import { Trans } from '@lingui/react/macro'
import { readLastExport } from '@/queries/last-export.ts'
import type { Account } from '@/session/sessions.ts'
import { ButtonLink } from '@/ui/button.tsx'
import { Card } from '@/ui/card.tsx'
import { ExactTime } from '@/ui/time.tsx'

/** What deactivating leaves as it is, and a copy of the data first. */
export function BeforeDeactivation({ account }: { account: Account }) {
  const last = readLastExport(account.id)
  return (
    <Card title={<Trans>Before you do</Trans>}>
      <p>
        <Trans>
          Nothing is deleted, and you can reactivate the account whenever you like. A copy of your
          own is good all the same: servers may put away for good what has slept for long.
        </Trans>
      </p>
      {last && (
        <p className="text-note text-ink-soft">
          <Trans>
            Last exported in this browser: <ExactTime at={last.at} />
          </Trans>
        </p>
      )}
      <div>
        <ButtonLink to="/export">
          <Trans>Export your data</Trans>
        </ButtonLink>
      </div>
      <p>
        <Trans>
          Apps that are signed in stay signed in, and app passwords stay: deactivating from here
          ends none of them. They can do only what still works.
        </Trans>
      </p>
    </Card>
  )
}
