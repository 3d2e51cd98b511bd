import { Trans } from '@lingui/react/macro'
import type { ServiceDescription } from '@/client/describe-service.ts'
import { OutLink } from '@/ui/out-link.tsx'

/** What the server wants to be read before an account is made on it. */
export function LegalLinks({ service }: { service: ServiceDescription }) {
  const { host, termsOfService, privacyPolicy } = service
  if (!termsOfService && !privacyPolicy) return null
  return (
    <div className="flex flex-col gap-1 text-note text-ink-soft">
      <p>
        <Trans>
          An account on <bdi>{host}</bdi> is under that server's own rules:
        </Trans>
      </p>
      <p className="flex flex-wrap gap-x-4 gap-y-1">
        {termsOfService && (
          <OutLink href={termsOfService}>
            <Trans>Terms of service</Trans>
          </OutLink>
        )}
        {privacyPolicy && (
          <OutLink href={privacyPolicy}>
            <Trans>Privacy policy</Trans>
          </OutLink>
        )}
      </p>
    </div>
  )
}
