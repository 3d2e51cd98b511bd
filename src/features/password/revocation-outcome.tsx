import { Plural, Trans } from '@lingui/react/macro'
import { describeFailure } from '@/queries/failure.ts'
import type { Revocation } from '@/queries/revoke-app-passwords.ts'
import { Details } from '@/ui/details.tsx'
import { Notice } from '@/ui/notice.tsx'
import { useSay } from '@/ui/say.ts'

/** Which app passwords are gone, and which are left against one's will. */
export function RevocationOutcome({ revocation }: { revocation: Revocation }) {
  const { revoked, left } = revocation
  return (
    <>
      {revoked.length + left.length === 0 && (
        <p>
          <Trans>No app password was revoked.</Trans>
        </p>
      )}
      {revoked.length > 0 && (
        <Notice
          tone="positive"
          title={
            <Plural
              value={revoked.length}
              one="# app password has been revoked"
              other="# app passwords have been revoked"
            />
          }
        >
          <Names names={revoked} />
        </Notice>
      )}
      {left.length > 0 && <Left left={left} />}
    </>
  )
}

function Left({ left }: Pick<Revocation, 'left'>) {
  const say = useSay()
  const failed = left.find((one) => 'error' in one)
  const { message, details } = describeFailure(failed?.error)
  return (
    <Notice
      tone="danger"
      role="alert"
      title={
        <Plural
          value={left.length}
          one="# app password could not be revoked"
          other="# app passwords could not be revoked"
        />
      }
    >
      <div className="flex flex-col gap-2">
        <Names names={left.map(({ name }) => name)} />
        <p>
          {say(message)} <Trans>Revoke them on the page of the app passwords.</Trans>
        </p>
        {details && <Details text={details} />}
      </div>
    </Notice>
  )
}

function Names({ names }: { names: readonly string[] }) {
  return (
    <ul className="flex list-disc flex-col pl-5">
      {names.map((name) => (
        <li key={name}>
          <bdi className="wrap-anywhere">{name}</bdi>
        </li>
      ))}
    </ul>
  )
}
