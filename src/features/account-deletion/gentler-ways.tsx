import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { type LastExport, readLastExport } from '@/queries/last-export.ts'
import type { Account } from '@/session/sessions.ts'
import { ButtonLink } from '@/ui/button.tsx'
import { Card } from '@/ui/card.tsx'
import { Time } from '@/ui/time.tsx'

/** What to do before, or instead. */
export function GentlerWays({ account }: { account: Account }) {
  const [last] = useState(() => readLastExport(account.id))
  const { state } = account
  const isDeactivated = state.name === 'blocked' && state.reason === 'deactivated'
  return (
    <Card title={<Trans>Before you do</Trans>}>
      <div className="flex flex-col items-start gap-3">
        <p>
          <Trans>
            <strong>Keep a copy.</strong> An export holds your posts and other records, your files
            and your settings.
          </Trans>{' '}
          <LastExportWords last={last} />
        </p>
        <ButtonLink to="/export">
          {last ? <Trans>Export once more</Trans> : <Trans>Export your data</Trans>}
        </ButtonLink>
      </div>
      {!account.generation && (
        <div className="flex flex-col items-start gap-3 border-t border-line pt-4">
          {isDeactivated ? (
            <p>
              <Trans>
                <strong>It is out of sight already.</strong> The account is deactivated. It may stay
                so, and you can still come back.
              </Trans>
            </p>
          ) : (
            <>
              <p>
                <Trans>
                  <strong>There is a gentler way.</strong> A deactivated account is out of sight,
                  but nothing of it is lost, and you can come back.
                </Trans>
              </p>
              <ButtonLink to="/deactivate">
                <Trans>Deactivate instead</Trans>
              </ButtonLink>
            </>
          )}
        </div>
      )}
    </Card>
  )
}

function LastExportWords({ last }: { last: LastExport | undefined }) {
  if (!last) return <Trans>None has been made in this browser.</Trans>
  const time = <Time at={last.at} />
  return last.complete ? (
    <Trans>The last one was made here {time}, and was complete.</Trans>
  ) : (
    <Trans>The last one was made here {time}, but some files were missing from it.</Trans>
  )
}
