import { Trans, useLingui } from '@lingui/react/macro'
import type { ServiceDescription } from '@/client/describe-service.ts'
import { olderOnly } from '@/lexicon/generations.ts'
import { Card } from '@/ui/card.tsx'
import { CopyButton } from '@/ui/copy-button.tsx'
import { Fact, Facts, Identifier } from '@/ui/facts.tsx'
import { useSay } from '@/ui/say.ts'
import { BrowserFact } from './browser-fact.tsx'
import { generationWords } from './feature-words.ts'
import { fileSize } from './file-size.ts'
import { OAuthFact } from './oauth-fact.tsx'
import { RoundTripFact } from './round-trip-fact.tsx'

/** What a server says of itself, beside what its card says, and how it answers this browser. */
export function ServerDetails({ service }: { service: ServiceDescription }) {
  const { t } = useLingui()
  const say = useSay()
  const older = olderOnly(service.generation)
  const { did, origin, contactEmail, termsOfService, privacyPolicy } = service
  return (
    <Card title={<Trans>Details</Trans>}>
      <Facts>
        <Fact name={<Trans>DID</Trans>}>
          {did === undefined ? (
            <Trans>The server does not say</Trans>
          ) : (
            <div className="flex flex-wrap items-baseline gap-x-2">
              <Identifier>{clip(did)}</Identifier>
              <CopyButton text={did} label={t`Copy the server's DID`} />
            </div>
          )}
        </Fact>
        {older && <Fact name={<Trans>Protocol</Trans>}>{say(generationWords[older])}</Fact>}
        <Fact name={<Trans>New handles end in</Trans>}>
          {older === '2022-account' ? (
            <Trans>The server does not say</Trans>
          ) : (
            <Domains domains={service.domains} />
          )}
        </Fact>
        {service.phoneVerificationRequired && (
          <Fact name={<Trans>Phone</Trans>}>
            <Trans>New accounts must give a phone number</Trans>
          </Fact>
        )}
        <Fact name={<Trans>Largest file</Trans>}>
          <FileLimit bytes={service.blobUploadLimit} />
        </Fact>
        <Fact name={<Trans>Round trip</Trans>}>
          <RoundTripFact service={origin} />
        </Fact>
        <Fact name={<Trans>Browsers</Trans>}>
          <BrowserFact service={origin} />
        </Fact>
        <Fact name={<Trans>OAuth</Trans>}>
          <OAuthFact service={origin} />
        </Fact>
        {!contactEmail && (
          <Fact name={<Trans>Contact</Trans>}>
            <Trans>The server names none</Trans>
          </Fact>
        )}
        {!termsOfService && !privacyPolicy && (
          <Fact name={<Trans>Policies</Trans>}>
            <Trans>The server names none</Trans>
          </Fact>
        )}
      </Facts>
    </Card>
  )
}

function Domains({ domains }: { domains: readonly string[] }) {
  if (domains.length === 0) return <Trans>Nothing: only handles of your own domain</Trans>
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1">
      {domains.slice(0, 50).map((domain) => (
        <li key={domain}>
          <Identifier>{clip(domain)}</Identifier>
        </li>
      ))}
    </ul>
  )
}

function FileLimit({ bytes }: { bytes: number | undefined }) {
  const { i18n } = useLingui()
  if (bytes === undefined) return <Trans>The server does not say</Trans>
  const size = fileSize(bytes, i18n.locale)
  const exact = new Intl.NumberFormat(i18n.locale).format(bytes)
  return (
    <>
      {size}{' '}
      <span className="text-note text-ink-soft">
        <Trans>({exact} bytes)</Trans>
      </span>
    </>
  )
}

function clip(text: string): string {
  return text.length > 300 ? `${text.slice(0, 300)}…` : text
}
