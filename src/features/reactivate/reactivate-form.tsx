import { Trans } from '@lingui/react/macro'
import { useActivateAccount } from '@/queries/activation.ts'
import type { AccountAccess } from '@/queries/current-account.ts'
import { explainWith } from '@/queries/form-errors.ts'
import { MaybeDone } from '@/queries/lost-answer.ts'
import { Button } from '@/ui/button.tsx'
import { Details } from '@/ui/details.tsx'
import { Notice } from '@/ui/notice.tsx'
import { useSay } from '@/ui/say.ts'
import { activateErrors } from './activate-errors.ts'

const explain = explainWith(activateErrors)

/** The one button, and the server's reasons when it refuses. */
export function ReactivateForm(access: AccountAccess) {
  const activate = useActivateAccount(access)
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
      <Notice
        tone="danger"
        role="alert"
        title={
          error instanceof MaybeDone ? (
            <Trans>It is not known whether the account is active now</Trans>
          ) : (
            <Trans>The account is still deactivated</Trans>
          )
        }
      >
        <p>{say(message)}</p>
        {details && <Details text={details} />}
      </Notice>
    </div>
  )
}
