import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { hostOf } from '@/client/service-address.ts'
import { oauthAccountPage } from '@/queries/oauth-account-page.ts'
import { useSurroundings } from '@/queries/surroundings.ts'
import { Card } from '@/ui/card.tsx'
import { OutLink } from '@/ui/out-link.tsx'

/** The way to sessions that no password made, on servers that have such. */
export function OAuthApps({ service }: { service: string }) {
  const { fetch } = useSurroundings()
  const { data: page } = useQuery(oauthAccountPage(service, fetch))
  if (!page) return null
  const host = <bdi>{hostOf(service)}</bdi>
  return (
    <Card title={<Trans>Apps that you let in through OAuth</Trans>}>
      <p>
        <Trans>
          They never had a password of yours: a new one does not end their sessions, and this
          console cannot see them. {host} lets apps in this way; its own page lists them, where it
          has one, and wants a sign-in of its own.
        </Trans>
      </p>
      <p>
        <OutLink href={page}>
          <Trans>Apps on the server's own page</Trans>
        </OutLink>
      </p>
    </Card>
  )
}
