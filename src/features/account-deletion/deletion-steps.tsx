import { Suspense } from 'react'
import type { ServiceDescription } from '@/client/describe-service.ts'
import { lazyComponent } from '@/lib/lazy-component.ts'
import { useFocusOnChange } from '@/lib/use-focus-on-change.ts'
import { usePendingCode } from '@/lib/use-pending-code.ts'
import { requestDeletion } from '@/queries/account-deletion.ts'
import { hostOfAccount } from '@/queries/account-words.ts'
import type { AccountAccess } from '@/queries/current-account.ts'
import { Busy } from '@/ui/busy.tsx'
import { CodeRequest } from './code-request.tsx'
import { GentlerWays } from './gentler-ways.tsx'
import { WhatDeletionDoes } from './what-deletion-does.tsx'

/** Its form weighs more than all that is read before. */
const LastStep = lazyComponent(async () => (await import('./last-step.tsx')).LastStep)

type DeletionStepsProps = AccountAccess & {
  service: ServiceDescription | undefined
  /** The server has the account no more. */
  onDeleted: () => void
}

/** From what deleting means to the code to the last word. */
export function DeletionSteps({ service, onDeleted, ...access }: DeletionStepsProps) {
  const { account } = access
  const host = hostOfAccount(account)
  const [kept, setPending] = usePendingCode('deletion')
  const pending = kept?.of === account.id ? kept : undefined
  // In 2022 nothing was mailed.
  const isOnlyStep = account.generation === '2022-account'
  const step = useFocusOnChange<HTMLDivElement>(pending ? 'code' : 'start')

  async function ask() {
    await requestDeletion(access)
    setPending({ of: account.id, email: account.email ?? '', sentAt: Date.now() })
  }

  return (
    <div ref={step} tabIndex={-1} className="flex flex-col gap-6 outline-none">
      {pending ? (
        <Suspense fallback={<Busy />}>
          <LastStep
            {...access}
            pending={pending}
            service={service}
            onAsk={ask}
            onBack={() => {
              setPending(undefined)
            }}
            onDeleted={onDeleted}
          />
        </Suspense>
      ) : (
        <>
          <WhatDeletionDoes account={account} host={host} domains={service?.domains} />
          <GentlerWays account={account} />
          {isOnlyStep ? (
            <Suspense fallback={<Busy />}>
              <LastStep
                {...access}
                pending={{ of: account.id, email: '', sentAt: 0 }}
                service={service}
                onAsk={ask}
                onBack={undefined}
                onDeleted={onDeleted}
              />
            </Suspense>
          ) : (
            <CodeRequest
              email={account.email}
              host={host}
              onAsk={ask}
              onHaveCode={() => {
                setPending({ of: account.id, email: '', sentAt: 0 })
              }}
            />
          )}
        </>
      )}
    </div>
  )
}
