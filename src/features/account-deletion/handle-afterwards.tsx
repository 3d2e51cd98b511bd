import { Trans } from '@lingui/react/macro'
import { hasInvalidHandle } from '@/queries/account-words.ts'
import type { Account } from '@/session/sessions.ts'
import { Identifier } from '@/ui/facts.tsx'

type HandleAfterwardsProps = {
  account: Account
  host: string
  /** Domains that the server gives handles under; undefined where it has not said. */
  domains: readonly string[] | undefined
}

/** Whether somebody else can have the handle then. */
export function HandleAfterwards({ account, host, domains }: HandleAfterwardsProps) {
  if (domains === undefined || hasInvalidHandle(account)) return null
  const handle = <Identifier>{account.handle}</Identifier>
  const isGivenOut = domains.some((domain) => domain !== '' && account.handle.endsWith(domain))
  return (
    <p>
      {isGivenOut ? (
        <Trans>
          The handle {handle} belongs to <bdi>{host}</bdi> and becomes free: somebody else may take
          it.
        </Trans>
      ) : (
        <Trans>
          The handle {handle} is under a domain that is not the server's: whoever has the domain
          keeps it, and can use it for another account.
        </Trans>
      )}
    </p>
  )
}
