import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Card } from '@/ui/card.tsx'

/** What a deactivated account still can and what it cannot, as the reference server has it. */
export function WhatWorks() {
  return (
    <Card title={<Trans>While it is deactivated</Trans>}>
      <div className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
        <List title={<Trans>Still works</Trans>}>
          <li>
            <Trans>Signing in, by DID, e-mail address, or with the server named</Trans>
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
        </List>
        <List title={<Trans>Does not work</Trans>}>
          <li>
            <Trans>Being seen: your profile, posts and files are hidden</Trans>
          </li>
          <li>
            <Trans>Being found by your handle</Trans>
          </li>
          <li>
            <Trans>Posting, following, liking</Trans>
          </li>
          <li>
            <Trans>Invite codes</Trans>
          </li>
        </List>
      </div>
    </Card>
  )
}

function List({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <div className="flex flex-col gap-1">
      <h3 className="font-semibold">{title}</h3>
      <ul className="flex list-disc flex-col gap-1 pl-5">{children}</ul>
    </div>
  )
}
