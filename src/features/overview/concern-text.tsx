import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { hostOf } from '@/client/service-address.ts'
import { hostOfAccount } from '@/queries/account-words.ts'
import type { Account } from '@/session/sessions.ts'
import type { Concern } from './concerns.ts'

type TextProps = { account: Account }

const texts = {
  moved: Moved,
  invalidDid: InvalidDid,
  invalidHandle: InvalidHandle,
  unconfirmedEmail: UnconfirmedEmail,
  missingFiles: MissingFiles,
} satisfies Record<Concern, (props: TextProps) => ReactNode>

/** One thing that is not in order: what, and what to do about it. */
export function ConcernText({ concern, account }: TextProps & { concern: Concern }) {
  const Text = texts[concern]
  return <Text account={account} />
}

function Moved({ account }: TextProps) {
  const home = hostOf(account.movedTo ?? account.service)
  const host = hostOfAccount(account)
  return (
    <>
      <Title>
        <Trans>
          Your DID document names another server: <bdi>{home}</bdi>
        </Trans>
      </Title>
      <p>
        <Trans>
          You are signed in at <bdi>{host}</bdi>. If that is a front door to <bdi>{home}</bdi>, all
          is well. If you have moved, what you do here stays on the old server: sign in at the new
          one.
        </Trans>
      </p>
    </>
  )
}

function InvalidDid({ account }: TextProps) {
  const host = hostOfAccount(account)
  return (
    <>
      <Title>
        <Trans>Your DID document does not fit this server</Trans>
      </Title>
      <p>
        <Trans>
          It names another server, another signing key, or keys that do not let <bdi>{host}</bdi>{' '}
          change it. That is so when the account has moved away, or has not arrived here completely.
          Ask whoever runs the server.
        </Trans>
      </p>
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
          Codes for a new password go to <bdi className="wrap-anywhere">{email}</bdi>.{' '}
          <Link to="/email" className="text-accent underline">
            Confirm it
          </Link>
        </Trans>
      </p>
    </>
  )
}

function MissingFiles({ account }: TextProps) {
  const host = hostOfAccount(account)
  return (
    <>
      <Title>
        <Trans>Some of your files are not on this server</Trans>
      </Title>
      <p>
        <Trans>
          Posts name pictures or videos that <bdi>{host}</bdi> does not have. That is so after a
          move that was not finished.
        </Trans>
      </p>
    </>
  )
}

function Title({ children }: { children: ReactNode }) {
  return <p className="font-semibold">{children}</p>
}
