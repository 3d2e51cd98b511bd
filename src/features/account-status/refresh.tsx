import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { AccountAccess } from '@/queries/current-account.ts'
import { useReadAnew } from '@/queries/read-anew.ts'
import { Button } from '@/ui/button.tsx'

/** Looks at everything again, and says when it has. */
export function Refresh(access: AccountAccess) {
  const { busy, readAnew } = useReadAnew(access)
  const [wasPressed, setWasPressed] = useState(false)
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Button
        look="outlined"
        busy={busy}
        onClick={() => {
          setWasPressed(true)
          readAnew()
        }}
      >
        <Trans>Look again</Trans>
      </Button>
      <output className="text-note text-ink-soft">
        {wasPressed && !busy && <Trans>This is how it is now.</Trans>}
      </output>
    </div>
  )
}
