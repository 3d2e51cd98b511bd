import { Trans } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import { Link, useNavigate } from 'react-router'
import type { FoundService } from '@/client/find-service.ts'
import { ServerCard } from '@/features/server-choice/server-card.tsx'
import { SignInForm } from '@/features/sign-in/sign-in-form.tsx'
import type { SignInValues } from '@/features/sign-in/sign-in-schema.ts'
import { useSessions } from '@/session/context.ts'
import { Button } from '@/ui/button.tsx'
import { Identifier } from '@/ui/facts.tsx'
import { Notice } from '@/ui/notice.tsx'
import { WithServices } from '../with-services.tsx'
import { WithSessions } from '../with-sessions.tsx'
import { NoSignIn } from './no-sign-in.tsx'

type PasswordStepProps = { found: FoundService; next: string | undefined; onBack: () => void }

export function PasswordStep(props: PasswordStepProps) {
  return (
    <WithServices>
      <WithSessions>
        <Password {...props} />
      </WithSessions>
    </WithServices>
  )
}

function Password({ found, next = '/', onBack }: PasswordStepProps) {
  const { service, identifier } = found
  const sessions = useSessions()
  const navigate = useNavigate()
  const [agreed, setAgreed] = useState(() => sessions.hasSentPasswordTo(service.origin, identifier))

  const step = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // The field of the first step is gone; reading goes on at this one, not at its button.
    if (!step.current?.contains(document.activeElement)) step.current?.focus()
  }, [])
  const isHere = useIsHere()

  async function signIn(values: SignInValues & { allowTakendown: boolean }) {
    const { password, authFactorToken, persistent, allowTakendown } = values
    const known = sessions.snapshot().accounts.map(({ id }) => id)
    const account = await sessions.signIn({
      service: service.origin,
      generation: service.generation,
      identifier,
      password,
      persistent,
      ...(authFactorToken === '' ? {} : { authFactorToken }),
      ...(allowTakendown ? { allowTakendown } : {}),
    })
    if (!isHere.current) {
      // Whoever has turned away meanwhile wants it no more.
      if (!known.includes(account.id)) await sessions.signOut(account.id)
      return
    }
    const isDeactivated = account.state.name === 'blocked' && account.state.reason === 'deactivated'
    await navigate(isDeactivated ? '/reactivate' : next, { replace: true })
  }

  return (
    <div ref={step} tabIndex={-1} className="flex flex-col gap-5 outline-none">
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className="text-ink-soft">
          <Trans>Signing in as</Trans>
        </span>
        <strong>
          <Identifier>{identifier}</Identifier>
        </strong>
      </p>
      <ServerCard
        service={service}
        why={<Why found={found} />}
        change={
          <Button look="quiet" onClick={onBack}>
            <Trans>Change</Trans>
          </Button>
        }
      />
      {service.generation === '2022-account' ? (
        <NoSignIn service={service} />
      ) : (
        <>
          {!agreed && <Agree host={service.host} onAgree={setAgreed} />}
          <SignInForm
            identifier={identifier}
            enabled={agreed}
            onSubmit={signIn}
            actions={
              <Link
                to={`/forgot-password?service=${encodeURIComponent(service.origin)}`}
                className="inline-flex min-h-11 items-center text-accent underline"
              >
                <Trans>Forgot the password?</Trans>
              </Link>
            }
          />
        </>
      )}
    </div>
  )
}

function Why({ found }: { found: FoundService }) {
  if (found.how === 'identity')
    return <Trans>The directory names it as the server of this account.</Trans>
  if (found.how === 'named') return <Trans>You named it.</Trans>
  if (found.how === 'domain')
    return (
      <Trans>
        Nobody finds this handle now, but it ends in a domain of this server, which hides the
        handles of deactivated accounts. If yours is none, look at the spelling.
      </Trans>
    )
  return <Trans>The server that this console is set up for.</Trans>
}

function Agree({ host, onAgree }: { host: string; onAgree: (agreed: boolean) => void }) {
  return (
    <Notice tone="caution" title={<Trans>Is this your server?</Trans>}>
      <div className="flex flex-col items-start gap-3">
        <p>
          <Trans>
            This console has not sent the password of this account to <bdi>{host}</bdi> before.
            Whoever runs that server will see it.
          </Trans>
        </p>
        <Button
          look="outlined"
          onClick={() => {
            onAgree(true)
          }}
        >
          <Trans>Yes, use this server</Trans>
        </Button>
      </div>
    </Notice>
  )
}

function useIsHere() {
  const isHere = useRef(false)
  useEffect(() => {
    isHere.current = true
    return () => {
      isHere.current = false
    }
  }, [])
  return isHere
}
