import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { ServiceDescription } from '@/client/describe-service.ts'
import { useFocusOnChange } from '@/lib/use-focus-on-change.ts'
import { usePendingCode } from '@/lib/use-pending-code.ts'
import {
  deleteForGood,
  DeletionInDoubt,
  lookForAccount,
  requestDeletion,
} from '@/queries/account-deletion.ts'
import { hostOfAccount } from '@/queries/account-words.ts'
import type { AccountAccess } from '@/queries/current-account.ts'
import { useSurroundings } from '@/queries/surroundings.ts'
import { Button } from '@/ui/button.tsx'
import { Card } from '@/ui/card.tsx'
import { Identifier } from '@/ui/facts.tsx'
import { NoMailYet } from '@/ui/mailed-code/no-mail-yet.tsx'
import { Notice } from '@/ui/notice.tsx'
import { CodeRequest } from './code-request.tsx'
import { explainAsking } from './deletion-errors.ts'
import { DeletionForm } from './deletion-form.tsx'
import { GentlerWays } from './gentler-ways.tsx'
import { InDoubt } from './in-doubt.tsx'
import { WhatDeletionDoes } from './what-deletion-does.tsx'

type DeletionStepsProps = AccountAccess & {
  service: ServiceDescription | undefined
  /** The server has the account no more. */
  onDeleted: () => void
}

/** From what deleting means to the code to the last word. */
export function DeletionSteps({ service, onDeleted, ...access }: DeletionStepsProps) {
  const { account } = access
  const { fetch } = useSurroundings()
  const host = hostOfAccount(account)
  const [kept, setPending] = usePendingCode('deletion')
  const pending = kept?.of === account.id ? kept : undefined
  const [doubt, setDoubt] = useState<DeletionInDoubt>()
  const step = useFocusOnChange<HTMLDivElement>(pending ? 'code' : 'start')

  async function ask() {
    await requestDeletion(access)
    setPending({ of: account.id, email: account.email ?? '', sentAt: Date.now() })
  }

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
    <div ref={step} tabIndex={-1} className="flex flex-col gap-6 outline-none">
      {pending ? (
        <Card title={<Trans>The last step</Trans>}>
          {pending.sentAt > 0 && <CodeAsked email={pending.email} />}
          {doubt && <InDoubt doubt={doubt} host={host} onLook={() => lookAgain(doubt)} />}
          <DeletionForm
            account={account}
            host={host}
            onDelete={remove}
            actions={
              <Button
                look="quiet"
                onClick={() => {
                  setDoubt(undefined)
                  setPending(undefined)
                }}
              >
                <Trans>Back</Trans>
              </Button>
            }
          />
          {pending.sentAt > 0 && (
            <NoMailYet
              sentAt={pending.sentAt}
              host={host}
              contactEmail={service?.contactEmail}
              explain={explainAsking}
              onResend={ask}
            />
          )}
        </Card>
      ) : (
        <>
          <WhatDeletionDoes account={account} host={host} domains={service?.domains} />
          <GentlerWays account={account} />
          <CodeRequest
            email={account.email}
            host={host}
            onAsk={ask}
            onHaveCode={() => {
              setPending({ of: account.id, email: '', sentAt: 0 })
            }}
          />
        </>
      )}
    </div>
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
