import { Trans } from '@lingui/react/macro'
import { Identifier } from '@/ui/facts.tsx'
import { Notice } from '@/ui/notice.tsx'

type CodeAskedProps = {
  email: string
  host: string
  /** The address of somebody signed in. Of any other the same is said, whether or not the server knows it. */
  isOwn: boolean
}

export function CodeAsked({ email, host, isOwn }: CodeAskedProps) {
  const address = <Identifier>{email}</Identifier>
  return (
    <Notice title={<Trans>Look into your mail</Trans>}>
      {isOwn ? (
        <Trans>A code is on its way to {address}. It is good for about 15 minutes.</Trans>
      ) : (
        <Trans>
          If an account on <bdi>{host}</bdi> has the address {address}, a code is on its way there.
          It is good for about 15 minutes.
        </Trans>
      )}
    </Notice>
  )
}
