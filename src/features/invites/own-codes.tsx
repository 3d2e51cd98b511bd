import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Suspense, useMemo } from 'react'
import { Link } from 'react-router'
import { ServerRefusal } from '@/client/errors.ts'
import { lazyComponent } from '@/lib/lazy-component.ts'
import { hostOfAccount } from '@/queries/account-words.ts'
import type { AccountAccess } from '@/queries/current-account.ts'
import { describeFailure } from '@/queries/failure.ts'
import { handlesQuery } from '@/queries/handles.ts'
import { inviteCodesQuery, useMintCodes } from '@/queries/invite-codes.ts'
import { useSurroundings } from '@/queries/surroundings.ts'
import { Busy } from '@/ui/busy.tsx'
import { Notice } from '@/ui/notice.tsx'
import { Problem } from '@/ui/problem.tsx'
import { EarnedCodes } from './earned-codes.tsx'

const InviteList = lazyComponent(async () => (await import('./invite-list.tsx')).InviteList)

type OwnCodesProps = AccountAccess & {
  /** Origin of this console, where the links lead. */
  consoleOrigin: string
  /** Whether the server lets nobody in without a code; undefined: not known. */
  areNeeded: boolean | undefined
}

/** The account's codes, and the way to those that it has earned. */
export function OwnCodes({ consoleOrigin, areNeeded, ...access }: OwnCodesProps) {
  const { fetch } = useSurroundings()
  const { service } = access.account
  const host = hostOfAccount(access.account)
  const { data: codes, error, isFetching, refetch } = useQuery(inviteCodesQuery(access))
  const mint = useMintCodes(access)
  const users = useMemo(() => codes?.flatMap(({ uses }) => uses.map((use) => use.usedBy)), [codes])
  const { data: handles } = useQuery(handlesQuery(service, users ?? [], fetch))

  if (isOfDeactivated(error)) return <Deactivated />
  return (
    <>
      {areNeeded === false && (
        <Notice
          title={
            <Trans>
              <bdi>{host}</bdi> asks for no invite code
            </Trans>
          }
        >
          <Trans>
            Anybody can create an account there without one. So accounts earn none, and those below
            open no door that is not open already.
          </Trans>
        </Notice>
      )}
      {error && (
        <Problem {...describeFailure(error)} busy={isFetching} onRetry={() => void refetch()} />
      )}
      {!codes && !error && <Busy />}
      {codes?.length === 0 && <None host={host} areNeeded={areNeeded !== false} />}
      {areNeeded !== false && codes && <EarnedCodes host={host} mint={mint} />}
      {codes && codes.length > 0 && (
        <Suspense fallback={<Busy />}>
          <InviteList
            codes={codes}
            service={service}
            consoleOrigin={consoleOrigin}
            fresh={mint.data ?? []}
            handles={handles}
          />
        </Suspense>
      )}
    </>
  )
}

/** How the reference PDS says that it has no codes for an account that sleeps. */
function isOfDeactivated(error: unknown): boolean {
  return error instanceof ServerRefusal && error.error === 'NotFound'
}

function Deactivated() {
  return (
    <Notice tone="caution" title={<Trans>A deactivated account has no invite codes</Trans>}>
      <Trans>
        The server shows none while the account is deactivated. Those that are out can still be
        used, and all are here again once you{' '}
        <Link to="/reactivate" className="text-accent underline">
          reactivate the account
        </Link>
        .
      </Trans>
    </Notice>
  )
}

function None({ host, areNeeded }: { host: string; areNeeded: boolean }) {
  return (
    <p className="rounded-card border border-line bg-surface p-4 text-ink-soft sm:p-6">
      {areNeeded ? (
        <Trans>
          You have no invite codes. They come from the administrator of <bdi>{host}</bdi>, or are
          earned.
        </Trans>
      ) : (
        <Trans>You have no invite codes.</Trans>
      )}
    </p>
  )
}
