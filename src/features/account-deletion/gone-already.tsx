import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { lookForAccount, type Whereabouts } from '@/queries/account-deletion.ts'
import { hostOfAccount } from '@/queries/account-words.ts'
import type { AccountAccess } from '@/queries/current-account.ts'
import { useSurroundings } from '@/queries/surroundings.ts'
import { Button } from '@/ui/button.tsx'
import { Notice } from '@/ui/notice.tsx'

/** The server has said that it knows no such account: all that is left to do is to forget it here, too. */
export function GoneAlready({ onGone, ...access }: AccountAccess & { onGone: () => void }) {
  const { fetch } = useSurroundings()
  const [busy, setBusy] = useState(false)
  const [found, setFound] = useState<Whereabouts>()
  const host = hostOfAccount(access.account)

  async function look() {
    setBusy(true)
    const now = await lookForAccount(access, fetch)
    setBusy(false)
    setFound(now)
    if (now === 'gone') onGone()
  }

  return (
    <div className="flex flex-col items-start gap-4">
      <p>
        <Trans>
          There is nothing left to delete on <bdi>{host}</bdi>. This browser still keeps the session
          of the account; it can forget that, and everything else that it knows of it.
        </Trans>
      </p>
      <div aria-live="polite">
        {found === 'there' && (
          <Notice tone="caution">
            <Trans>
              <bdi>{host}</bdi> does have the account, as it says now. Nothing was forgotten here.
              Sign in again to see what is wrong.
            </Trans>
          </Notice>
        )}
        {found === 'unknown' && (
          <Notice tone="caution">
            <Trans>
              <bdi>{host}</bdi> could not be asked whether that is so. Nothing was forgotten here.
              Try again in a while.
            </Trans>
          </Notice>
        )}
      </div>
      <Button busy={busy} onClick={() => void look()}>
        <Trans>Forget the account here</Trans>
      </Button>
    </div>
  )
}
