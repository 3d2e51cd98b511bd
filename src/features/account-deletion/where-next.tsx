import { Trans } from '@lingui/react/macro'
import { hostOf } from '@/client/service-address.ts'
import { useSnapshot } from '@/session/context.ts'
import { ButtonLink } from '@/ui/button.tsx'

/** The ways on: to an account that is still signed in, or to the sign-in page. */
export function WhereNext({ newHome }: { newHome: string | undefined }) {
  const { accounts, currentId } = useSnapshot()
  const current = accounts.find(({ id }) => id === currentId)
  const handle = current?.handle ?? ''
  const newHost = newHome === undefined ? '' : hostOf(newHome)
  const others = accounts.length
  return (
    <nav className="flex flex-wrap gap-3">
      {current ? (
        <ButtonLink look="filled" to="/">
          <Trans>
            Go on as <bdi className="wrap-anywhere">{handle}</bdi>
          </Trans>
        </ButtonLink>
      ) : (
        <ButtonLink
          look="filled"
          to="/sign-in"
          state={newHome === undefined ? null : { service: newHome }}
        >
          {newHome === undefined ? (
            <Trans>Sign in to another account</Trans>
          ) : (
            <Trans>
              Sign in at <bdi>{newHost}</bdi>
            </Trans>
          )}
        </ButtonLink>
      )}
      {others > 1 && (
        <ButtonLink to="/sessions">
          <Trans>See all accounts</Trans>
        </ButtonLink>
      )}
      {others === 0 && newHome === undefined && (
        <ButtonLink to="/sign-up">
          <Trans>Create a new account</Trans>
        </ButtonLink>
      )}
    </nav>
  )
}
