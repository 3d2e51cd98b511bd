import { Plural, Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { accessOutlivesMs, type AppPassword } from '@/queries/app-passwords.ts'
import type { Account } from '@/session/sessions.ts'
import { Notice } from '@/ui/notice.tsx'
import { ExactTime } from '@/ui/time.tsx'
import { NameList } from './name-list.tsx'

type WhatRevokingDoesProps = { account: Account; passwords: readonly AppPassword[] }

/** Who is signed out by it, when at the latest, and that there is no way back. */
export function WhatRevokingDoes({ account, passwords }: WhatRevokingDoesProps) {
  const [asked] = useState(() => Date.now())
  const count = passwords.length
  return (
    <div className="flex flex-col gap-4">
      <ul className="flex list-disc flex-col gap-2 pl-5">
        <li>
          <Plural
            value={count}
            one="Every app that signed in with it is signed out, and cannot sign in with it again."
            other="Every app that signed in with one of these is signed out, and cannot sign in with it again:"
          />
          {count > 1 && <NameList names={passwords.map(({ name }) => name)} />}
        </li>
        <li>
          <Trans>
            An access token that an app holds already goes on until it runs out: on servers like the
            reference one for up to two hours, until <ExactTime at={asked + accessOutlivesMs} />. No
            server can end it sooner.
          </Trans>
        </li>
        <li>
          <Trans>There is no way back; you can make a new one at any time.</Trans>
        </li>
      </ul>
      <OwnSession account={account} passwords={passwords} />
    </div>
  )
}

/** A session does not know the name of its app password, only of which kind that is. */
function OwnSession({ account, passwords }: WhatRevokingDoesProps) {
  const { scope, expiresAt } = account
  if (scope !== 'appPassword' && scope !== 'appPasswordPrivileged') return null
  const isPrivileged = scope === 'appPasswordPrivileged'
  const mayBeOwn = passwords.some(({ privileged = false }) => privileged === isPrivileged)
  if (!mayBeOwn) return null
  const count = passwords.length
  return (
    <Notice
      tone="caution"
      title={
        <Plural
          value={count}
          one="It may be the one that you are signed in with here"
          other="One of these may be the one that you are signed in with here"
        />
      }
    >
      {expiresAt === undefined ? (
        <Trans>If so, this session ends too. The server does not tell which one it is.</Trans>
      ) : (
        <Trans>
          If so, this session ends too, at <ExactTime at={expiresAt} />. The server does not tell
          which one it is.
        </Trans>
      )}
    </Notice>
  )
}
