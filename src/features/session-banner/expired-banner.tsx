import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { hostOfAccount, signInAgain } from '@/queries/account-words.ts'
import type { Account, ExpiredReason } from '@/session/sessions.ts'
import { Button, ButtonLink } from '@/ui/button.tsx'
import { Notice } from '@/ui/notice.tsx'
import { useSay } from '@/ui/say.ts'

type ExpiredBannerProps = {
  account: Account
  reason: ExpiredReason
  here: string
  /** Signs in again on this page; undefined where only the sign-in page can. */
  onSignIn: (() => void) | undefined
}

export function ExpiredBanner({ account, reason, here, onSignIn }: ExpiredBannerProps) {
  const say = useSay()
  return (
    <Notice tone="caution" title={<Trans>Your session has ended</Trans>}>
      <div className="flex flex-col items-start gap-3">
        <p>{say(words(hostOfAccount(account))[reason])}</p>
        {reason === 'unrenewable' ? null : onSignIn ? (
          <Button onClick={onSignIn}>
            <Trans>Sign in again</Trans>
          </Button>
        ) : (
          <ButtonLink look="filled" to="/sign-in" state={signInAgain(account, here)}>
            <Trans>Sign in again</Trans>
          </ButtonLink>
        )}
      </div>
    </Notice>
  )
}

function words(host: string): Record<ExpiredReason, MessageDescriptor> {
  return {
    refused: msg`${host} does not accept it any more. That is so after a password reset, after a long time away, and when it was ended from somewhere else. What you see is the last that is known.`,
    answerLost: msg`${host} had renewed it, but the answer never arrived here, and it takes no key twice. What you see is the last that is known.`,
    unreadable: msg`What this browser had stored of it cannot be read any more.`,
    unrenewable: msg`It came with the sign-up, and has run out. ${host} speaks the protocol of 2022: it renews no session, and nobody can sign in there from here. The account itself goes on.`,
    limited: msg`The limited session of a taken-down account lasts about two hours and cannot be renewed.`,
  }
}
