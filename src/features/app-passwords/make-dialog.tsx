import { Trans } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useFocusOnChange } from '@/lib/use-focus-on-change.ts'
import type { AccountAccess } from '@/queries/current-account.ts'
import { MaybeDone } from '@/queries/lost-answer.ts'
import {
  type AppPasswordWish,
  makeAppPassword,
  type Making,
  NameTaken,
} from '@/queries/make-app-password.ts'
import { Button } from '@/ui/button.tsx'
import { Dialog } from '@/ui/dialog.tsx'
import { CreateForm } from './create-form.tsx'
import { LostStep } from './lost-step.tsx'
import { PasswordName } from './password-name.tsx'
import { SecretStep } from './secret-step.tsx'

type Result = Making & { wish: AppPasswordWish }

/** From the name to the secret, which leaves with the dialog. */
export function MakeDialog({ access, onClose }: { access: AccountAccess; onClose: () => void }) {
  const queries = useQueryClient()
  const [result, setResult] = useState<Result>()
  const [isBusy, setIsBusy] = useState(false)
  const [isSaved, setIsSaved] = useState(false)
  /** The name that may have been made, when nobody could tell. */
  const [doubtful, setDoubtful] = useState<string>()
  const stage = result?.outcome ?? 'form'
  const step = useFocusOnChange<HTMLDivElement>(stage)
  useWarningBeforeLeaving(stage === 'made' && !isSaved)

  async function make(wish: AppPasswordWish) {
    setIsBusy(true)
    try {
      setResult({ ...(await makeAppPassword(access, queries, wish)), wish })
    } catch (error) {
      if (!(error instanceof NameTaken) || doubtful !== wish.name) {
        if (error instanceof MaybeDone) setDoubtful(wish.name)
        throw error
      }
      setResult({ outcome: 'lost', why: 'noAnswer', wish })
    } finally {
      setIsBusy(false)
    }
  }

  return (
    <Dialog
      title={<Title stage={stage} />}
      description={
        result ? (
          <PasswordName name={result.wish.name} className="line-clamp-2 font-semibold" />
        ) : (
          <Trans>One for each app, so that each can be revoked alone.</Trans>
        )
      }
      busy={isBusy}
      held={stage === 'made' && !isSaved}
      actions={
        stage === 'made' && (
          <Button
            disabled={!isSaved}
            className="disabled:bg-sunken disabled:text-ink-soft"
            onClick={onClose}
          >
            <Trans>Done</Trans>
          </Button>
        )
      }
      onClose={onClose}
    >
      <div ref={step} tabIndex={-1} className="outline-none">
        {!result && <CreateForm onSubmit={make} onCancel={onClose} />}
        {result?.outcome === 'made' && (
          <SecretStep
            account={access.account}
            password={result.made.password}
            isLess={result.wish.privileged && result.made.privileged !== true}
            isSaved={isSaved}
            onSaved={setIsSaved}
          />
        )}
        {result?.outcome === 'lost' && (
          <LostStep
            access={access}
            name={result.wish.name}
            why={result.why}
            isBusy={isBusy}
            onBusy={setIsBusy}
            onMakeAnother={() => make(result.wish)}
            onClose={onClose}
          />
        )}
      </div>
    </Dialog>
  )
}

function Title({ stage }: { stage: 'form' | Making['outcome'] }) {
  if (stage === 'form') return <Trans>Make an app password</Trans>
  if (stage === 'made') return <Trans>Your new app password</Trans>
  return <Trans>It was made, but its secret was lost</Trans>
}

/** The browser asks before the tab closes over something that cannot be shown again. */
function useWarningBeforeLeaving(isNeeded: boolean) {
  useEffect(() => {
    if (!isNeeded) return undefined
    const ask = (event: BeforeUnloadEvent) => {
      event.preventDefault()
    }
    addEventListener('beforeunload', ask)
    return () => {
      removeEventListener('beforeunload', ask)
    }
  }, [isNeeded])
}
