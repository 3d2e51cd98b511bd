import { Trans } from '@lingui/react/macro'
import { hostOf } from '@/client/service-address.ts'
import type { Home } from '@/queries/home.ts'
import { CheckLine } from './check-line.tsx'

type DidLineProps = { isValid: boolean; host: string; home: Home | undefined }

/** Whether the server finds itself, and its keys, in the DID document. */
export function DidLine({ isValid, host, home }: DidLineProps) {
  if (isValid) {
    return (
      <CheckLine
        verdict="good"
        title={
          <Trans>
            Your DID document names <bdi>{host}</bdi> and fits its keys
          </Trans>
        }
      >
        <Trans>The server can sign what you post, and change your handle.</Trans>
      </CheckLine>
    )
  }
  return (
    <CheckLine
      verdict="wrong"
      title={
        <Trans>
          Your DID document does not fit <bdi>{host}</bdi>
        </Trans>
      }
    >
      <Why home={home} host={host} />
    </CheckLine>
  )
}

function Why({ home, host }: Pick<DidLineProps, 'home' | 'host'>) {
  if (home?.kind === 'moved') {
    const other = hostOf(home.service)
    return (
      <Trans>
        It names <bdi>{other}</bdi>. What is here is a copy that nobody is led to, and the server
        will not reactivate it.
      </Trans>
    )
  }
  if (home?.kind === 'here' || home?.kind === 'behind') {
    return (
      <Trans>
        It names the right server, but another signing key, or no key that lets <bdi>{host}</bdi>{' '}
        change it. That is so when a move to this server was not finished: finish it with the tool
        you began it with, or ask whoever runs the server.
      </Trans>
    )
  }
  if (home?.kind === 'nowhere') {
    return (
      <Trans>
        It names no server at all, so nobody finds what you post. Whoever holds a key of your DID
        can put one in: the server that you come from, or the tool you moved with.
      </Trans>
    )
  }
  return (
    <Trans>
      It names another server, another signing key, or no key that lets <bdi>{host}</bdi> change it.
      That is so when the account has moved away, or has not arrived here completely.
    </Trans>
  )
}
