import { msg } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { hasInvalidHandle } from '@/queries/account-words.ts'
import type { AccountAccess } from '@/queries/current-account.ts'
import { didDocumentQuery, handleQuery } from '@/queries/home.ts'
import { useSurroundings } from '@/queries/surroundings.ts'
import { Busy } from '@/ui/busy.tsx'
import { Identifier } from '@/ui/facts.tsx'
import { Problem } from '@/ui/problem.tsx'
import { CheckLine } from './check-line.tsx'

/** Whether the handle and the DID name one another. */
export function HandleLine(access: AccountAccess) {
  const surroundings = useSurroundings()
  const { account } = access
  const { handle, did } = account
  const isInvalid = hasInvalidHandle(account)
  const query = useQuery({ ...handleQuery(access, surroundings), enabled: !isInvalid })
  const document = useQuery(didDocumentQuery(access, surroundings))
  if (isInvalid) {
    return (
      <CheckLine verdict="wrong" title={<Trans>Your handle does not lead to you</Trans>}>
        <Trans>
          Its domain does not name your DID any more, so other people see an invalid handle. Put the
          domain in order, or take another handle.
        </Trans>
      </CheckLine>
    )
  }
  if (query.isError && query.data === undefined) {
    return (
      <li>
        <Problem
          message={msg`It could not be found out where your handle leads: no service that knows handles answered.`}
          busy={query.isFetching}
          onRetry={() => void query.refetch()}
        />
      </li>
    )
  }
  if (query.data === undefined) {
    return (
      <li>
        <Busy />
      </li>
    )
  }
  const claimed = document.data?.handle
  if (query.data === did && claimed !== undefined && claimed !== handle) {
    return (
      <CheckLine
        verdict="wrong"
        title={
          <Trans>
            Your DID document names another handle: <bdi>{claimed}</bdi>
          </Trans>
        }
      >
        <Trans>
          The server calls you <bdi>{handle}</bdi>. Apps believe a handle only when both say the
          same: take the one that you want anew.
        </Trans>
      </CheckLine>
    )
  }
  if (query.data === did) {
    return (
      <CheckLine
        verdict="good"
        title={
          <Trans>
            <bdi>{handle}</bdi> leads to you
          </Trans>
        }
      >
        <Trans>Whoever looks up your handle gets your DID.</Trans>
      </CheckLine>
    )
  }
  return query.data === null ? <Unknown {...access} /> : <LeadsElsewhere did={query.data} />
}

function Unknown({ account: { state, handle, did } }: AccountAccess) {
  const isHidden = state.name === 'blocked'
  return (
    <CheckLine
      verdict={isHidden ? 'open' : 'wrong'}
      title={
        <Trans>
          <bdi>{handle}</bdi> leads nowhere now
        </Trans>
      }
    >
      {isHidden ? (
        <Trans>
          Servers hide the handle of an account that is not active. It leads to you again when the
          account is.
        </Trans>
      ) : (
        <Trans>
          Its domain does not name your DID: it takes a DNS record "_atproto" with "did={did}", or
          that DID at "/.well-known/atproto-did" of its website. Or take another handle. What was
          changed just now may take a while to be seen.
        </Trans>
      )}
    </CheckLine>
  )
}

function LeadsElsewhere({ did }: { did: string }) {
  return (
    <CheckLine verdict="wrong" title={<Trans>Your handle leads to another account</Trans>}>
      <p>
        <Trans>It leads to this DID, which is not yours:</Trans>
      </p>
      <p>
        <Identifier>{did}</Identifier>
      </p>
      <p>
        <Trans>Put its domain in order if it is yours, or take another handle.</Trans>
      </p>
    </CheckLine>
  )
}
