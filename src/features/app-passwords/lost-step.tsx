import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { AccountAccess } from '@/queries/current-account.ts'
import { describeFailure, type Failure } from '@/queries/failure.ts'
import { useRevokeAppPasswords } from '@/queries/revoke-app-passwords.ts'
import { Button } from '@/ui/button.tsx'
import { Problem } from '@/ui/problem.tsx'
import { explainCreation } from './create-errors.ts'

type LostStepProps = {
  access: AccountAccess
  name: string
  why: 'noAnswer' | 'failure'
  /** While this is under way, the dialog stays. */
  isBusy: boolean
  onBusy: (isBusy: boolean) => void
  onMakeAnother: () => Promise<void>
  onClose: () => void
}

/** It is in the list, but nobody has its secret: it is of no use to anybody, and its name is taken. */
export function LostStep({
  access,
  name,
  why,
  isBusy,
  onBusy,
  onMakeAnother,
  onClose,
}: LostStepProps) {
  const { revoke } = useRevokeAppPasswords(access)
  const [problem, setProblem] = useState<Failure>()

  async function replace() {
    onBusy(true)
    setProblem(undefined)
    try {
      const [left] = (await revoke([name])).left
      if (left) setProblem(describeFailure(left.error))
      else await onMakeAnother()
    } catch (error) {
      setProblem(explainCreation(error))
    } finally {
      onBusy(false)
    }
  }

  return (
    <div className="flex flex-col gap-4">
      <p>
        {why === 'noAnswer' ? (
          <Trans>
            The server's answer did not arrive, but its list has the new app password. Nobody can
            read its secret again.
          </Trans>
        ) : (
          <Trans>
            The server failed as it answered, but its list has an app password of this name now. If
            you made it elsewhere at this moment, keep it. If not, nobody can read its secret.
          </Trans>
        )}
      </p>
      {problem && <Problem {...problem} />}
      <div className="flex flex-wrap gap-3 pt-1">
        <Button busy={isBusy} onClick={() => void replace()}>
          <Trans>Revoke it and make another</Trans>
        </Button>
        <Button look="outlined" disabled={isBusy} onClick={onClose}>
          <Trans>Leave it</Trans>
        </Button>
      </div>
    </div>
  )
}
