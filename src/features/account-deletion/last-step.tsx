import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { ServiceDescription } from '@/client/describe-service.ts'
import type { PendingCode } from '@/lib/pending-code.ts'
import { deleteForGood, DeletionInDoubt, lookForAccount } from '@/queries/account-deletion.ts'
import { hostOfAccount } from '@/queries/account-words.ts'
import type { AccountAccess } from '@/queries/current-account.ts'
import { useSurroundings } from '@/queries/surroundings.ts'
import { Button } from '@/ui/button.tsx'
import { Card } from '@/ui/card.tsx'
import { Identifier } from '@/ui/facts.tsx'
import { NoMailYet } from '@/ui/mailed-code/no-mail-yet.tsx'
import { Notice } from '@/ui/notice.tsx'
import { explainAsking } from './deletion-errors.ts'
import { DeletionForm } from './deletion-form.tsx'
import { InDoubt } from './in-doubt.tsx'

type LastStepProps = AccountAccess & {
  pending: PendingCode
  service: ServiceDescription | undefined
  /** Has another code mailed. */
  onAsk: () => Promise<void>
  /** Undefined: this is the only step, since the server wants neither code nor password. */
  onBack: (() => void) | undefined
  /** The server has the account no more. */
  onDeleted: () => void
}

/** The code from the mail, the deletion itself, and what became of it. */
export function LastStep({ pending, service, onAsk, onBack, onDeleted, ...access }: LastStepProps) {
  const { account } = access
  const { fetch } = useSurroundings()
  const [doubt, setDoubt] = useState<DeletionInDoubt>()
  const host = hostOfAccount(account)
  const wasAsked = pending.sentAt > 0

  async function remove(secrets: { token: string; password: string }) {
    setDoubt(undefined)
    try {
      await deleteForGood(access, secrets, fetch)
    } catch (error) {
      if (!(error instanceof DeletionInDoubt)) throw error
      setDoubt(error)
      return
    }
    onDeleted()
  }

  async function lookAgain({ lost }: DeletionInDoubt) {
    const now = await lookForAccount(access, fetch)
    if (now === 'gone') onDeleted()
    else setDoubt(new DeletionInDoubt(now, lost))
  }

  return (
    <Card title={<Trans>The last step</Trans>}>
      {wasAsked && <CodeAsked email={pending.email} />}
      {!onBack && (
        <p>
          <Trans>
            <bdi>{host}</bdi> wants neither a mailed code nor the password: whoever is signed in can
            delete the account.
          </Trans>
        </p>
      )}
      {doubt && <InDoubt doubt={doubt} host={host} onLook={() => lookAgain(doubt)} />}
      <DeletionForm
        account={account}
        host={host}
        nameOnly={!onBack}
        onDelete={remove}
        actions={
          onBack && (
            <Button look="quiet" onClick={onBack}>
              <Trans>Back</Trans>
            </Button>
          )
        }
      />
      {wasAsked && (
        <NoMailYet
          sentAt={pending.sentAt}
          host={host}
          contactEmail={service?.contactEmail}
          explain={explainAsking}
          onResend={onAsk}
        />
      )}
    </Card>
  )
}

function CodeAsked({ email }: { email: string }) {
  const address = <Identifier>{email}</Identifier>
  return (
    <Notice title={<Trans>Look into your mail</Trans>}>
      {email === '' ? (
        <Trans>
          A code is on its way to the address of the account. It is good for about 15 minutes.
        </Trans>
      ) : (
        <Trans>A code is on its way to {address}. It is good for about 15 minutes.</Trans>
      )}
    </Notice>
  )
}
