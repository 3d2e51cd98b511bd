import { Trans } from '@lingui/react/macro'
import type { AppPassword } from '@/queries/app-passwords.ts'
import { describeFailure } from '@/queries/failure.ts'
import { Busy } from '@/ui/busy.tsx'
import { CheckboxField } from '@/ui/checkbox-field.tsx'
import { Problem } from '@/ui/problem.tsx'
import { Time } from '@/ui/time.tsx'
import type { RevocationChoice } from './use-revocation-choice.ts'

/** Which app passwords go with the old password: all of them, unless one is unticked. */
export function AppPasswordChoice({ choice }: { choice: RevocationChoice }) {
  const { canRead, query, isKept, keep } = choice
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="mb-1 font-semibold">
        <Trans>Revoke these app passwords too</Trans>
      </legend>
      {!canRead && (
        <p className="text-ink-soft">
          <Trans>
            This session cannot read them. Look through them once the password is changed.
          </Trans>
        </p>
      )}
      {query.isPending && query.isFetching && <Busy />}
      {query.isError && (
        <Problem
          title={<Trans>The app passwords could not be read: none would be revoked</Trans>}
          {...describeFailure(query.error)}
          busy={query.isFetching}
          onRetry={() => void query.refetch()}
        />
      )}
      {query.data?.length === 0 && (
        <p className="text-ink-soft">
          <Trans>There are none.</Trans>
        </p>
      )}
      {query.data?.map((password) => (
        <CheckboxField
          key={password.name}
          label={<bdi className="wrap-anywhere">{password.name}</bdi>}
          hint={<Made {...password} />}
          checked={!isKept(password.name)}
          onChange={({ target }) => {
            keep(password.name, !target.checked)
          }}
        />
      ))}
    </fieldset>
  )
}

function Made({ createdAt }: AppPassword) {
  const at = Date.parse(createdAt)
  if (Number.isNaN(at)) return null
  return (
    <Trans>
      Made <Time at={at} />
    </Trans>
  )
}
