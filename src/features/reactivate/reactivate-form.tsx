import { Trans } from '@lingui/react/macro'
import { signInAgain } from '@/queries/account-words.ts'
import { useActivateAccount } from '@/queries/activation.ts'
import type { AccountAccess } from '@/queries/current-account.ts'
import { explainWith } from '@/queries/form-errors.ts'
import { Button, ButtonLink } from '@/ui/button.tsx'
import { Details } from '@/ui/details.tsx'
import { Notice } from '@/ui/notice.tsx'
import { useSay } from '@/ui/say.ts'
import { activateErrors } from './activate-errors.ts'

const explain = explainWith(activateErrors)

/** The one button, and the server's reasons when it refuses. An app password cannot press it. */
export function ReactivateForm(access: AccountAccess) {
  const activate = useActivateAccount(access)
  const { account } = access
  if (account.scope === 'appPassword' || account.scope === 'appPasswordPrivileged') {
    return (
      <Notice title={<Trans>An app password cannot reactivate the account</Trans>}>
        <div className="flex flex-col items-start gap-3">
          <p>
            <Trans>The server wants the account password for that.</Trans>
          </p>
          <ButtonLink look="filled" to="/sign-in" state={signInAgain(account, '/reactivate')}>
            <Trans>Sign in with the account password</Trans>
          </ButtonLink>
        </div>
      </Notice>
    )
  }
  return (
    <div className="flex flex-col items-start gap-4">
      {activate.isError && <Refusal error={activate.error} />}
      <Button
        busy={activate.isPending}
        onClick={() => {
          activate.mutate()
        }}
      >
        <Trans>Reactivate</Trans>
      </Button>
    </div>
  )
}

function Refusal({ error }: { error: unknown }) {
  const say = useSay()
  const { message, details } = explain(error)
  return (
    <div className="w-full">
      <Notice tone="danger" role="alert" title={<Trans>The account is still deactivated</Trans>}>
        <p>{say(message)}</p>
        {details && <Details text={details} />}
      </Notice>
    </div>
  )
}
