import { Trans } from '@lingui/react/macro'
import { type SubmitEvent, useEffect, useRef, useState } from 'react'
import { useNow } from '@/lib/use-now.ts'
import type { useDeactivateAccount } from '@/queries/activation.ts'
import type { AccountAccess } from '@/queries/current-account.ts'
import { Button } from '@/ui/button.tsx'
import { TextField } from '@/ui/field.tsx'
import { useSay } from '@/ui/say.ts'
import { DeactivateDialog } from './deactivate-dialog.tsx'
import { explainDeactivation } from './deactivate-errors.ts'
import { dayAfter, problemWithDay, toDeactivateInput } from './deletion-day.ts'

type DeactivateFormProps = {
  access: AccountAccess
  deactivate: ReturnType<typeof useDeactivateAccount>
}

/** The one choice there is, and the button; a dialog asks once more. A single field needs no form library. */
export function DeactivateForm({ access, deactivate }: DeactivateFormProps) {
  const say = useSay()
  const now = useNow()
  const [day, setDay] = useState('')
  const [problem, setProblem] = useState<string>()
  const [isAsking, setIsAsking] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const input = toDeactivateInput(day)

  useEffect(() => {
    // Not before the dialog is gone, which gives the focus back to the button.
    if (problem && !isAsking) field.current?.focus()
  }, [problem, isAsking])

  function ask(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const found = problemWithDay(day, Date.now())
    if (found) {
      setProblem(say(found))
      field.current?.focus()
      return
    }
    deactivate.reset()
    setIsAsking(true)
  }

  function send() {
    deactivate.mutate(input, {
      onError(error) {
        const { field: place, message } = explainDeactivation(error)
        if (!place) return
        setIsAsking(false)
        setProblem(say(message))
      },
    })
  }

  return (
    <>
      <form method="post" noValidate className="flex flex-col items-start gap-5" onSubmit={ask}>
        <TextField
          ref={field}
          type="date"
          value={day}
          min={dayAfter(now)}
          max="9999-12-31"
          className="sm:max-w-60"
          label={<Trans>The server may delete it from</Trans>}
          optional={<Trans>(optional)</Trans>}
          error={problem}
          hint={
            <Trans>
              Advice to the server, no more: the reference server notes the day and does nothing
              when it comes. To be rid of the account for certain, delete it yourself.
            </Trans>
          }
          onChange={(event) => {
            setDay(event.target.value)
            setProblem(undefined)
          }}
        />
        <Button type="submit">
          <Trans>Deactivate…</Trans>
        </Button>
      </form>
      {isAsking && (
        <DeactivateDialog
          access={access}
          deactivate={deactivate}
          deleteAfter={input.deleteAfter}
          onConfirm={send}
          onClose={() => {
            setIsAsking(false)
          }}
        />
      )}
    </>
  )
}
