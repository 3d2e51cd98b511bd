import { Trans } from '@lingui/react/macro'
import { Link } from 'react-router'
import type { ServiceDescription } from '@/client/describe-service.ts'
import { Notice } from '@/ui/notice.tsx'

/** In place of the password: on a server of 2022, a session comes with a new account and at no other time. */
export function NoSignIn({ service }: { service: ServiceDescription }) {
  const host = <bdi>{service.host}</bdi>
  const query = `?service=${encodeURIComponent(service.origin)}`
  return (
    <Notice tone="caution" title={<Trans>Nobody can sign in to {host} from here</Trans>}>
      <div className="flex flex-col gap-3">
        <p>
          <Trans>
            It speaks the protocol of 2022, in which a session comes with a new account and at no
            other time. Your account there goes on. Whoever runs the server can bring it up to date.
          </Trans>
        </p>
        <p className="flex flex-wrap gap-x-5">
          <Link
            to={`/forgot-password${query}`}
            className="inline-flex min-h-11 items-center text-accent underline"
          >
            <Trans>Have a new password mailed</Trans>
          </Link>
          <Link
            to={`/sign-up${query}`}
            className="inline-flex min-h-11 items-center text-accent underline"
          >
            <Trans>Create an account there</Trans>
          </Link>
        </p>
      </div>
    </Notice>
  )
}
