import { Plural, Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { AppPassword } from '@/queries/app-passwords.ts'
import type { AccountAccess } from '@/queries/current-account.ts'
import { type Revocation, useRevokeAppPasswords } from '@/queries/revoke-app-passwords.ts'
import { Button } from '@/ui/button.tsx'
import { Dialog } from '@/ui/dialog.tsx'
import { PasswordName } from './password-name.tsx'
import { RevokeLeft } from './revoke-left.tsx'
import { RevokeProgress } from './revoke-progress.tsx'
import { WhatRevokingDoes } from './what-revoking-does.tsx'

type RevokeDialogProps = {
  access: AccountAccess
  passwords: readonly AppPassword[]
  /** With the names that were revoked. */
  onClose: (revoked: readonly string[]) => void
}

/** Asks once, revokes, and stays where not all could be revoked, to say which and why. */
export function RevokeDialog({ access, passwords, onClose }: RevokeDialogProps) {
  const { revoke, isPending, tried, isStopped, stop } = useRevokeAppPasswords(access)
  const [revoked, setRevoked] = useState<readonly string[]>([])
  const [left, setLeft] = useState<Revocation['left']>()
  const names = left ? left.map(({ name }) => name) : passwords.map(({ name }) => name)
  const count = names.length

  async function run() {
    const result = await revoke(names)
    const all = [...revoked, ...result.revoked]
    setRevoked(all)
    setLeft(result.left)
    if (result.left.length === 0) onClose(all)
  }

  return (
    <Dialog
      title={left && !isPending ? <Left count={count} /> : <Question passwords={passwords} />}
      description={
        isPending ? (
          <RevokeProgress tried={tried} count={count} />
        ) : left ? (
          <RevokeLeft revoked={revoked.length} left={left} />
        ) : (
          <WhatRevokingDoes account={access.account} passwords={passwords} />
        )
      }
      busy={isPending}
      actions={
        <>
          <Button look={left ? 'outlined' : 'danger'} busy={isPending} onClick={() => void run()}>
            {left ? (
              <Plural value={count} one="Try again" other="Try those again" />
            ) : (
              <Plural value={count} one="Revoke it" other="Revoke all #" />
            )}
          </Button>
          {isPending && count > 1 ? (
            <Button look="outlined" disabled={isStopped} onClick={stop}>
              <Trans>Stop</Trans>
            </Button>
          ) : (
            <Button
              look="outlined"
              disabled={isPending}
              onClick={() => {
                onClose(revoked)
              }}
            >
              {left ? (
                <Trans>Close</Trans>
              ) : (
                <Plural value={count} one="Keep it" other="Keep them" />
              )}
            </Button>
          )}
        </>
      }
      onClose={() => {
        onClose(revoked)
      }}
    />
  )
}

function Question({ passwords }: { passwords: readonly AppPassword[] }) {
  const [first, ...others] = passwords
  const count = passwords.length
  if (!first || others.length > 0) {
    return <Plural value={count} one="Revoke # app password?" other="Revoke # app passwords?" />
  }
  const name = <PasswordName name={first.name} />
  return (
    <span className="line-clamp-3">
      <Trans>Revoke {name}?</Trans>
    </span>
  )
}

function Left({ count }: { count: number }) {
  return (
    <Plural
      value={count}
      one="# app password is not revoked"
      other="# app passwords are not revoked"
    />
  )
}
