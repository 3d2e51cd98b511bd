import { Trans } from '@lingui/react/macro'
import { Card } from '@/ui/card.tsx'

/** What app passwords are for, where there are none yet. */
export function WhatTheyAre({ host }: { host: string }) {
  return (
    <Card title={<Trans>You have no app passwords</Trans>}>
      <div className="flex flex-col gap-3">
        <p>
          <Trans>
            Give one to each app that asks for a password and that you would not trust with the one
            of your account: a feed reader, a bot, a scheduler.
          </Trans>
        </p>
        <ul className="flex list-disc flex-col gap-2 pl-5">
          <li>
            <Trans>
              The app can post and read as you. It cannot change your password or e-mail address,
              and it cannot delete the account.
            </Trans>
          </li>
          <li>
            <Trans>
              <bdi>{host}</bdi> makes it up, and shows it once.
            </Trans>
          </li>
          <li>
            <Trans>When you part with the app, you revoke its password. All others go on.</Trans>
          </li>
        </ul>
        <p className="text-ink-soft">
          <Trans>
            Apps that send you to the page of your server to sign in need none: that is the newer
            way.
          </Trans>
        </p>
      </div>
    </Card>
  )
}
