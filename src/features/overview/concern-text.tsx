import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { hostOf } from '@/client/service-address.ts'
import { hostOfAccount, signInAgain } from '@/queries/account-words.ts'
import type { Home } from '@/queries/home.ts'
import type { Account } from '@/session/sessions.ts'
import { Identifier } from '@/ui/facts.tsx'
import type { Concern } from './concerns.ts'

type TextProps = { account: Account; home: Home | undefined }

const link = 'text-accent underline'

const texts = {
  moved: Moved,
  invalidDid: InvalidDid,
  invalidHandle: InvalidHandle,
  unconfirmedEmail: UnconfirmedEmail,
  missingFiles: MissingFiles,
} satisfies Record<Concern, (props: TextProps) => ReactNode>

/** One thing that is not in order: what, and what to do about it. */
export function ConcernText({ concern, ...props }: TextProps & { concern: Concern }) {
  const Text = texts[concern]
  return <Text {...props} />
}

function Moved({ account, home }: TextProps) {
  const service = home && 'service' in home ? home.service : ''
  const there = hostOf(service)
  const host = hostOfAccount(account)
  return (
    <>
      <Title>
        <Trans>
          This account has moved to <bdi>{there}</bdi>
        </Trans>
      </Title>
      <p>
        <Trans>
          What <bdi>{host}</bdi> has is a copy from before.{' '}
          <Link to="/sign-in" state={{ ...signInAgain(account), service }} className={link}>
            Sign in there
          </Link>{' '}
          or{' '}
          <Link to="/status" className={link}>
            see what to do with the copy
          </Link>
          .
        </Trans>
      </p>
    </>
  )
}

function InvalidDid() {
  return (
    <>
      <Title>
        <Trans>Your DID document does not fit this server</Trans>
      </Title>
      <MoreInStatus />
    </>
  )
}

function InvalidHandle() {
  return (
    <>
      <Title>
        <Trans>Your handle does not lead to you</Trans>
      </Title>
      <p>
        <Trans>
          Its domain does not name your DID any more. Until it does, or you take another handle,
          other people see an invalid one.
        </Trans>
      </p>
    </>
  )
}

function UnconfirmedEmail({ account }: TextProps) {
  const { email = '' } = account
  return (
    <>
      <Title>
        <Trans>Your e-mail address is not confirmed</Trans>
      </Title>
      <p>
        <Trans>
          Codes for a new password go to <Identifier>{email}</Identifier>.{' '}
          <Link to="/email" className={link}>
            Confirm it
          </Link>
        </Trans>
      </p>
    </>
  )
}

function MissingFiles() {
  return (
    <>
      <Title>
        <Trans>Some of your files are not on this server</Trans>
      </Title>
      <MoreInStatus />
    </>
  )
}

function MoreInStatus() {
  return (
    <p>
      <Link to="/status" className={link}>
        <Trans>What that means, and what to do</Trans>
      </Link>
    </p>
  )
}

function Title({ children }: { children: ReactNode }) {
  return <p className="font-semibold">{children}</p>
}
