import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { isSince } from '@/lexicon/generations.ts'
import { hostOfAccount, signInAgain } from '@/queries/account-words.ts'
import type { PasswordChange } from '@/queries/password-change.ts'
import type { Account } from '@/session/sessions.ts'
import { ButtonLink } from '@/ui/button.tsx'
import { Details } from '@/ui/details.tsx'
import { Notice } from '@/ui/notice.tsx'
import { useSay } from '@/ui/say.ts'
import { ExactTime } from '@/ui/time.tsx'
import { explainRenewal } from './renewal-errors.ts'
import { RevocationOutcome } from './revocation-outcome.tsx'

type ChangeDoneProps = {
  account: Account
  change: PasswordChange
  /** App passwords were to go with the old password. */
  everywhere: boolean
  /** The server's own page about apps let in through OAuth. */
  oauthPage: ReactNode
}

/** What came of it: this session, the others, the app passwords. */
export function ChangeDone({ account, change, everywhere, oauthPage }: ChangeDoneProps) {
  const host = hostOfAccount(account)
  const { othersEndBy, problem, revocation } = change
  const { handle, generation } = account
  const hasAppPasswords = isSince(generation, '2023-05')
  return (
    <div className="flex flex-col gap-5">
      <Notice tone="positive" title={<Trans>The password has been changed</Trans>}>
        {!problem && generation !== '2022-account' && (
          <p>
            <Trans>This browser goes on with a new session.</Trans>
          </p>
        )}
        <p>
          {othersEndBy === undefined ? (
            <Trans>
              Every other session of <bdi className="wrap-anywhere">{handle}</bdi> on{' '}
              <bdi>{host}</bdi> ends as soon as its access token runs out.
            </Trans>
          ) : (
            <Trans>
              Every other session of <bdi className="wrap-anywhere">{handle}</bdi> on{' '}
              <bdi>{host}</bdi> ends when its access token runs out: by{' '}
              <ExactTime at={othersEndBy} /> all of them.
            </Trans>
          )}
        </p>
      </Notice>
      {problem && generation !== '2022-account' && (
        <NotRenewed account={account} error={problem.error} />
      )}
      {everywhere ? (
        <RevocationOutcome revocation={revocation} />
      ) : (
        hasAppPasswords && (
          <p>
            <Trans>
              App passwords stay as they are. If somebody else knew the old password, look through
              them next.
            </Trans>
          </p>
        )
      )}
      <div className="flex flex-wrap gap-3">
        <ButtonLink to="/sessions">
          <Trans>Go to the sessions</Trans>
        </ButtonLink>
        {hasAppPasswords && (
          <ButtonLink to="/app-passwords">
            <Trans>Go to the app passwords</Trans>
          </ButtonLink>
        )}
      </div>
      {oauthPage}
    </div>
  )
}

function NotRenewed({ account, error }: { account: Account; error: unknown }) {
  const say = useSay()
  const { message, details } = explainRenewal(error)
  return (
    <Notice
      tone="caution"
      role="alert"
      title={<Trans>This browser could not be signed in anew</Trans>}
    >
      <div className="flex flex-col items-start gap-3">
        <p>
          {say(message)} <Trans>The session that it has ends like the others.</Trans>
        </p>
        {details && <Details text={details} />}
        <ButtonLink look="filled" to="/sign-in" state={signInAgain(account, '/sessions')}>
          <Trans>Sign in with the new password</Trans>
        </ButtonLink>
      </div>
    </Notice>
  )
}
