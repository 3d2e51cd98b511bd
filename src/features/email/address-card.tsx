import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { EmailFacts } from '@/queries/email.ts'
import { Card } from '@/ui/card.tsx'
import { Fact, Facts, Identifier } from '@/ui/facts.tsx'
import { Tag } from '@/ui/tag.tsx'

type AddressCardProps = { facts: EmailFacts; children: ReactNode }

/** The address, and whether the server knows that mail to it arrives. */
export function AddressCard({ facts, children }: AddressCardProps) {
  const { email, emailConfirmed } = facts
  return (
    <Card title={<Trans>Your address</Trans>}>
      <Facts>
        <Fact name={<Trans>Address</Trans>}>
          {email === undefined ? (
            <Trans>None, or the server does not say</Trans>
          ) : (
            <Identifier>{email}</Identifier>
          )}
        </Fact>
        {email !== undefined && (
          <Fact name={<Trans>State</Trans>}>
            <div aria-live="polite">
              <State confirmed={emailConfirmed} />
            </div>
          </Fact>
        )}
      </Facts>
      {children}
    </Card>
  )
}

function State({ confirmed }: { confirmed: boolean | undefined }) {
  if (confirmed === undefined) return <Trans>The server does not say</Trans>
  return confirmed ? (
    <Tag tone="positive">
      <Trans>Confirmed</Trans>
    </Tag>
  ) : (
    <Tag tone="caution">
      <Trans>Not confirmed</Trans>
    </Tag>
  )
}
