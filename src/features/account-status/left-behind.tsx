import { Trans } from '@lingui/react/macro'
import type { AccountAccess } from '@/queries/current-account.ts'
import { useHome } from '@/queries/home.ts'
import { ButtonLink } from '@/ui/button.tsx'
import { MovedNotice } from './moved-notice.tsx'

type LeftBehindProps = {
  access: AccountAccess
  /** The page that does one of the two already. */
  here?: 'deactivate'
}

/** For an account that has moved: that it has, and the ways on from the copy it left behind. */
export function LeftBehind({ access, here }: LeftBehindProps) {
  const home = useHome(access)
  const { state } = access.account
  if (home?.kind !== 'moved') return null
  const isActive = state.name !== 'blocked' || state.reason !== 'deactivated'
  return (
    <MovedNotice access={access} to={home.service}>
      {isActive && here !== 'deactivate' && (
        <ButtonLink to="/deactivate">
          <Trans>Deactivate the copy here</Trans>
        </ButtonLink>
      )}
      <ButtonLink to="/delete">
        <Trans>Delete the copy here</Trans>
      </ButtonLink>
    </MovedNotice>
  )
}
