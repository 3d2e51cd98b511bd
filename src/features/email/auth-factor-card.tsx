import { Trans } from '@lingui/react/macro'
import type { AccountAccess } from '@/queries/current-account.ts'
import { Card } from '@/ui/card.tsx'
import { Identifier } from '@/ui/facts.tsx'
import { Tag } from '@/ui/tag.tsx'
import { AuthFactorSteps } from './auth-factor-steps.tsx'

type AuthFactorCardProps = AccountAccess & {
  email: string
  /** As the server says: where it says nothing, it has no such thing. */
  isOn: boolean
  isConfirmed: boolean
}

/** The second factor that some servers have: a code by mail at each sign-in. */
export function AuthFactorCard(props: AuthFactorCardProps) {
  const { email, isOn } = props
  const address = <Identifier>{email}</Identifier>
  return (
    <Card
      title={<Trans>A mailed code at sign-in</Trans>}
      aside={
        <Tag tone={isOn ? 'positive' : 'plain'}>
          {isOn ? <Trans>On</Trans> : <Trans>Off</Trans>}
        </Tag>
      }
    >
      <p>
        <Trans>
          When it is on, a sign-in with the account password also asks for a code that is mailed to{' '}
          {address}. Somebody who knows your password cannot sign in without reading your mail; nor
          can you. App passwords do without.
        </Trans>
      </p>
      <AuthFactorSteps {...props} />
    </Card>
  )
}
