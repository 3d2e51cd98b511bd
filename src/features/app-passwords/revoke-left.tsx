import { Plural } from '@lingui/react/macro'
import { describeFailure } from '@/queries/failure.ts'
import type { Revocation } from '@/queries/revoke-app-passwords.ts'
import { Details } from '@/ui/details.tsx'
import { useSay } from '@/ui/say.ts'
import { PasswordName } from './password-name.tsx'

type Left = Revocation['left'][number]

/** As many as can be read; the others are counted. */
const most = 20

/** What was not revoked, name by name, and why. */
export function RevokeLeft({ revoked, left }: { revoked: number; left: Revocation['left'] }) {
  const failed = left.filter(({ error }) => error !== undefined)
  const untried = left.length - failed.length
  const others = failed.length - most
  return (
    <div role="alert" className="flex flex-col gap-3">
      {revoked > 0 && (
        <p>
          <Plural
            value={revoked}
            one="# app password is revoked."
            other="# app passwords are revoked."
          />
        </p>
      )}
      {failed.length > 0 && (
        <ul className="flex flex-col gap-3">
          {failed.slice(0, most).map((one) => (
            <Failed key={one.name} {...one} />
          ))}
        </ul>
      )}
      {others > 0 && (
        <p>
          <Plural value={others} one="and # other" other="and # others" />
        </p>
      )}
      {untried > 0 && (
        <p className="text-ink-soft">
          <Plural value={untried} one="# was not tried." other="# were not tried." />
        </p>
      )}
    </div>
  )
}

function Failed({ name, error }: Left) {
  const say = useSay()
  const { message, details } = describeFailure(error)
  return (
    <li>
      <PasswordName name={name} className="line-clamp-1 overflow-hidden text-left font-semibold" />
      <p>{say(message)}</p>
      {details && <Details text={details} />}
    </li>
  )
}
