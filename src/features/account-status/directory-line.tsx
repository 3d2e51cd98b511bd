import { msg } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { hostOf } from '@/client/service-address.ts'
import { hostOfAccount } from '@/queries/account-words.ts'
import type { AccountAccess } from '@/queries/current-account.ts'
import { didDocumentQuery, type Home, useHome } from '@/queries/home.ts'
import { useSurroundings } from '@/queries/surroundings.ts'
import { Busy } from '@/ui/busy.tsx'
import { Identifier } from '@/ui/facts.tsx'
import { Problem } from '@/ui/problem.tsx'
import { CheckLine, type Verdict } from './check-line.tsx'

/** Where the DID document leads, as everybody else reads it. */
export function DirectoryLine(access: AccountAccess) {
  const surroundings = useSurroundings()
  const query = useQuery(didDocumentQuery(access, surroundings))
  const home = useHome(access, { always: true })
  const { account } = access
  const isPlc = account.did.startsWith('did:plc:')
  const source = isPlc ? hostOf(surroundings.config.plcDirectory) : account.did
  if (query.isError && !query.data) {
    return (
      <li>
        <Problem
          message={msg`Your DID document could not be read: ${source} did not answer as it should.`}
          busy={query.isFetching}
          onRetry={() => void query.refetch()}
        />
      </li>
    )
  }
  if (!home || query.isPending) {
    return (
      <li>
        <Busy />
      </li>
    )
  }
  const host = hostOfAccount(account)
  const other = 'service' in home ? hostOf(home.service) : host
  const Meaning = meanings[home.kind]
  return (
    <CheckLine verdict={verdicts[home.kind]} title={<Title home={home} other={other} />}>
      <p>
        <Meaning host={host} source={source} />
      </p>
      <p>
        <Identifier>{account.did}</Identifier>
      </p>
    </CheckLine>
  )
}

const verdicts = {
  here: 'good',
  behind: 'good',
  elsewhere: 'open',
  moved: 'wrong',
  nowhere: 'wrong',
  unlisted: 'wrong',
} as const satisfies Record<Home['kind'], Verdict>

function Title({ home: { kind }, other }: { home: Home; other: string }) {
  if (kind === 'nowhere') return <Trans>Your DID leads to no server</Trans>
  if (kind === 'unlisted') return <Trans>Your DID is not known</Trans>
  return (
    <Trans>
      Your DID leads to <bdi>{other}</bdi>
    </Trans>
  )
}

/** `host`: the server signed in at; `source`: who says where the DID leads. */
type MeaningProps = { host: string; source: string }

const meanings = {
  here: Here,
  behind: Behind,
  elsewhere: Elsewhere,
  moved: Moved,
  nowhere: Nowhere,
  unlisted: Unlisted,
} satisfies Record<Home['kind'], (props: MeaningProps) => ReactNode>

function Here({ source }: MeaningProps) {
  return (
    <Trans>
      <bdi>{source}</bdi> says so: apps look for your posts there.
    </Trans>
  )
}

function Behind({ host, source }: MeaningProps) {
  return (
    <Trans>
      <bdi>{source}</bdi> says so. That is right: <bdi>{host}</bdi>, where you signed in, is the
      front door of that server.
    </Trans>
  )
}

function Elsewhere({ host, source }: MeaningProps) {
  return (
    <Trans>
      <bdi>{source}</bdi> says so. Whether you have moved there, or <bdi>{host}</bdi> is the front
      door of that server, cannot be told until <bdi>{host}</bdi> answers.
    </Trans>
  )
}

function Moved({ host, source }: MeaningProps) {
  return (
    <Trans>
      <bdi>{source}</bdi> says so: apps look for your posts there, not on <bdi>{host}</bdi>, where
      you are signed in now.
    </Trans>
  )
}

function Nowhere({ source }: MeaningProps) {
  return (
    <Trans>
      The document at <bdi>{source}</bdi> names none that can be used, so nobody finds what you
      post.
    </Trans>
  )
}

function Unlisted({ source }: MeaningProps) {
  return (
    <Trans>
      <bdi>{source}</bdi> has no document for it. If your server asks another directory than this
      console does, that is a matter of settings; else ask whoever runs the server.
    </Trans>
  )
}
