import { msg } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { useRef, useState } from 'react'
import { Button } from '@/ui/button.tsx'
import { Details } from '@/ui/details.tsx'
import { Notice } from '@/ui/notice.tsx'
import { PasswordField } from '@/ui/password-field.tsx'
import { useSay } from '@/ui/say.ts'
import { explainUnlock } from './unlock-errors.ts'

type UnlockFormProps = { host: string; onSubmit: (password: string) => Promise<void> }

const empty = { field: 'password' as const, message: msg`Type the admin password of the server.` }

/**
 * Asks for the password that only whoever runs the server knows. It is no account's. One field: the page does without
 * the library of the other forms.
 */
export function UnlockForm({ host, onSubmit }: UnlockFormProps) {
  const say = useSay()
  const field = useRef<HTMLInputElement>(null)
  const [isPending, setIsPending] = useState(false)
  const [problem, setProblem] = useState<ReturnType<typeof explainUnlock>>()

  async function submit() {
    const password = field.current?.value ?? ''
    if (isPending) return
    setProblem(undefined)
    setIsPending(true)
    try {
      if (password === '') setProblem(empty)
      else await onSubmit(password)
    } catch (error) {
      setProblem(explainUnlock(error))
    }
    setIsPending(false)
    // Where it went well there is no field any more.
    field.current?.focus()
  }

  return (
    // A post with no address of its own: if scripts fail, what was typed cannot end up in a URL.
    <form
      method="post"
      noValidate
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      {problem && !problem.field && (
        <Notice tone="danger" role="alert" title={say(problem.message)}>
          {problem.details && <Details text={problem.details} />}
        </Notice>
      )}
      <PasswordField
        ref={field}
        label={<Trans>Admin password</Trans>}
        hint={
          <Trans>
            The server's own, set by whoever runs it (PDS_ADMIN_PASSWORD on the reference PDS). It
            goes to <bdi>{host}</bdi> alone, and this tab forgets it when you lock, leave or reload
            the page.
          </Trans>
        }
        error={problem?.field && say(problem.message)}
        autoComplete="off"
        maxLength={1000}
      />
      <div>
        <Button type="submit" busy={isPending}>
          <Trans>Unlock</Trans>
        </Button>
      </div>
    </form>
  )
}
