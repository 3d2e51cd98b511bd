import { Trans } from '@lingui/react/macro'
import { ButtonLink } from '@/ui/button.tsx'
import { Notice } from '@/ui/notice.tsx'

/** What a new password changes, and what it does not. */
export function ResetDone({ service, host }: { service: string; host: string }) {
  return (
    <div className="flex flex-col gap-5">
      <Notice tone="positive" title={<Trans>The password has been changed</Trans>}>
        <div className="flex flex-col gap-2">
          <p>
            <Trans>
              Every session of this account on <bdi>{host}</bdi> ends, on this device too: at the
              latest within two hours.
            </Trans>
          </p>
          <p>
            <Trans>
              App passwords and apps that you let in through the server's own page stay as they are.
              If somebody else knew the old password, look through them next.
            </Trans>
          </p>
        </div>
      </Notice>
      <div>
        <ButtonLink look="filled" to="/sign-in" replace state={{ service }}>
          <Trans>Sign in with the new password</Trans>
        </ButtonLink>
      </div>
    </div>
  )
}
