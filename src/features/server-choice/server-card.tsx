import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { ServiceDescription } from '@/client/describe-service.ts'
import { Fact, Facts, Identifier } from '@/ui/facts.tsx'
import { OutLink } from '@/ui/out-link.tsx'
import { Sign } from '@/ui/sign.tsx'

type ServerCardProps = {
  service: ServiceDescription
  /** Why this server: how the console came to it. */
  why?: ReactNode
  /** Beside the name: a way to choose another. */
  change?: ReactNode
}

/** Who a server says it is, to be looked at before a password can be typed. */
export function ServerCard({ service, why, change }: ServerCardProps) {
  return (
    <div className="flex flex-col gap-3 rounded-card border border-line bg-sunken p-4">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <div className="flex min-w-0 gap-2.5">
          <Sign name="server" className="size-5 text-accent" />
          <div className="min-w-0">
            <p className="text-note text-ink-soft">
              <Trans>Server</Trans>
            </p>
            <p className="text-lead font-semibold">
              <Identifier>{service.host}</Identifier>
            </p>
          </div>
        </div>
        {change}
      </div>
      {why && <p className="text-note text-ink-soft">{why}</p>}
      <div className="text-note">
        <ServerFacts service={service} />
      </div>
    </div>
  )
}

/** What a server says of itself, fact by fact. */
export function ServerFacts({ service }: { service: ServiceDescription }) {
  return (
    <Facts>
      <Fact name={<Trans>New accounts</Trans>}>
        {service.generation === '2022-account' ? (
          <Trans>The server does not say</Trans>
        ) : service.inviteCodeRequired ? (
          <Trans>With an invite code</Trans>
        ) : (
          <Trans>Open to everybody</Trans>
        )}
      </Fact>
      {service.version && (
        <Fact name={<Trans>Version</Trans>}>
          <Identifier>{service.version}</Identifier>
        </Fact>
      )}
      <ServerLinks service={service} />
    </Facts>
  )
}

function ServerLinks({ service }: { service: ServiceDescription }) {
  const { termsOfService, privacyPolicy, contactEmail } = service
  if (!termsOfService && !privacyPolicy && !contactEmail) return null
  return (
    <Fact name={<Trans>More about it</Trans>}>
      <div className="flex flex-wrap gap-x-4 gap-y-1">
        {termsOfService && (
          <OutLink href={termsOfService}>
            <Trans>Terms</Trans>
          </OutLink>
        )}
        {privacyPolicy && (
          <OutLink href={privacyPolicy}>
            <Trans>Privacy</Trans>
          </OutLink>
        )}
        {contactEmail && <Identifier>{contactEmail}</Identifier>}
      </div>
    </Fact>
  )
}
