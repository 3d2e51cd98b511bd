import { Trans } from '@lingui/react/macro'
import { Card } from '@/ui/card.tsx'

/** What a deactivated account still can and what it cannot, as the reference server has it. */
export function WhatWorks() {
  return (
    <Card title={<Trans>While it is deactivated</Trans>}>
      <div className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
        <div className="flex flex-col gap-1">
          <h3 className="font-semibold">
            <Trans>Still works</Trans>
          </h3>
          <ul className="flex list-disc flex-col gap-1 pl-5">
            <li>
              <Trans>Signing in</Trans>
            </li>
            <li>
              <Trans>Password, e-mail address, handle, app passwords</Trans>
            </li>
            <li>
              <Trans>Exporting your data</Trans>
            </li>
            <li>
              <Trans>Deleting the account</Trans>
            </li>
          </ul>
        </div>
        <div className="flex flex-col gap-1">
          <h3 className="font-semibold">
            <Trans>Does not work</Trans>
          </h3>
          <ul className="flex list-disc flex-col gap-1 pl-5">
            <li>
              <Trans>Being seen: your profile and posts are hidden</Trans>
            </li>
            <li>
              <Trans>Posting, following, liking</Trans>
            </li>
            <li>
              <Trans>Invite codes</Trans>
            </li>
          </ul>
        </div>
      </div>
    </Card>
  )
}
