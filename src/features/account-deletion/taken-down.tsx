import { Trans } from '@lingui/react/macro'
import { ButtonLink } from '@/ui/button.tsx'
import { Identifier } from '@/ui/facts.tsx'
import { Notice } from '@/ui/notice.tsx'

type TakenDownProps = {
  host: string
  /** Whom to ask, where the server says so. */
  contactEmail: string | undefined
}

/** The server mails no code to an account that it has taken down: whom to ask, and what still can be done. */
export function TakenDown({ host, contactEmail }: TakenDownProps) {
  const contact = contactEmail && <Identifier>{contactEmail}</Identifier>
  return (
    <Notice title={<Trans>A taken-down account cannot delete itself</Trans>}>
      <div className="flex flex-col items-start gap-3">
        <p>
          <Trans>
            <bdi>{host}</bdi> mails it no code. Whoever runs the server can delete it for you.
          </Trans>{' '}
          {contact && <Trans>Write to {contact}.</Trans>}
        </p>
        <p>
          <Trans>Until then you can export your data, and deactivate the account.</Trans>
        </p>
        <div className="flex flex-wrap gap-3">
          <ButtonLink to="/export">
            <Trans>Export your data</Trans>
          </ButtonLink>
          <ButtonLink to="/deactivate">
            <Trans>Deactivate</Trans>
          </ButtonLink>
        </div>
      </div>
    </Notice>
  )
}
