import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { hostOf } from '@/client/service-address.ts'
import { authorizationServerQuery } from '@/queries/service-health.ts'
import { useSurroundings } from '@/queries/surroundings.ts'
import { Busy } from '@/ui/busy.tsx'
import { Identifier } from '@/ui/facts.tsx'

/** Whether other apps can be let in without a password. */
export function OAuthFact({ service }: { service: string }) {
  const { fetch } = useSurroundings()
  const { data, isPending } = useQuery(authorizationServerQuery(service, fetch))
  if (isPending) return <Busy />
  if (data === undefined) return <Trans>Could not be found out</Trans>
  if (data === null) return <Trans>No: other apps need an app password</Trans>
  if (data === service) return <Trans>Yes: other apps can be let in without a password</Trans>
  const host = <Identifier>{hostOf(data)}</Identifier>
  return <Trans>Yes, through {host}: other apps can be let in without a password</Trans>
}
