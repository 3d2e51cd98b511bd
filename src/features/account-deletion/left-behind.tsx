import { Trans } from '@lingui/react/macro'
import { Notice } from '@/ui/notice.tsx'

type LeftBehindProps = { host: string; newHost: string }

/** For an account that has moved on: what is deleted here is the copy from before. */
export function LeftBehind({ host, newHost }: LeftBehindProps) {
  return (
    <Notice title={<Trans>Only the copy on this server is deleted</Trans>}>
      <p>
        <Trans>
          Your account lives on <bdi>{newHost}</bdi> now, and stays there as it is: its posts, its
          followers, its DID. What goes is what <bdi>{host}</bdi> has kept from before the move. See
          to it first that all your files have arrived on <bdi>{newHost}</bdi>.
        </Trans>
      </p>
    </Notice>
  )
}
