import { Trans, useLingui } from '@lingui/react/macro'
import { startTransition, Suspense, use, useState } from 'react'
import { Link, useLocation } from 'react-router'
import { builtInConfig } from '@/client/config.ts'
import type { FoundService } from '@/client/find-service.ts'
import { hostOf } from '@/client/service-address.ts'
import {
  IdentifierForm,
  type WhoProblem,
  type WhoValues,
} from '@/features/sign-in/identifier-form.tsx'
import { lazyComponent, MissingPart } from '@/lib/lazy-component.ts'
import { Busy } from '@/ui/busy.tsx'
import { Page } from '@/ui/page.tsx'
import { Split } from '@/ui/split.tsx'
import { useRuntime, useSettings } from '../runtime.ts'
import { readSignInState } from './sign-in-state.ts'
import { WhatThisIs } from './what-this-is.tsx'

const PasswordStep = lazyComponent(async () => (await import('./password-step.tsx')).PasswordStep)

/** Signing in: first who and where, then the password, once it is plain which server will get it. */
export function SignInRoute() {
  const { t, i18n } = useLingui()
  const { settings, services, sessions, fetch } = useRuntime()
  const config = useSettings()?.config ?? builtInConfig
  const given = readSignInState(useLocation().state)
  const [typed, setTyped] = useState<Partial<WhoValues>>({
    identifier: given.identifier ?? '',
    address: given.service ?? '',
  })
  const [found, setFound] = useState<FoundService>()
  const [isMissing, setIsMissing] = useState(false)
  const missing = use(MissingPart)

  async function find(values: WhoValues): Promise<WhoProblem | undefined> {
    setTyped(values)
    const next = await Promise.all([
      import('./find-server.ts'),
      settings,
      services(),
      sessions(),
      PasswordStep.preload(),
    ]).catch(() => undefined)
    setIsMissing(!next)
    if (!next) return undefined
    const [{ findServer }, loaded] = next
    const result = await findServer(values, { config: loaded.config, fetch, i18n })
    if ('problem' in result) return result.problem
    startTransition(() => {
      setFound(result.found)
    })
    return undefined
  }

  return (
    <Split aside={<WhatThisIs />}>
      <Page title={t`Sign in`} lead={<Trans>To your account on any AT Protocol server.</Trans>}>
        {found ? (
          <Suspense fallback={<Busy />}>
            <PasswordStep
              found={found}
              next={given.next}
              onBack={() => {
                setFound(undefined)
              }}
            />
          </Suspense>
        ) : (
          <>
            {isMissing && missing}
            <IdentifierForm
              initial={typed}
              defaultHost={config.defaultService && hostOf(config.defaultService)}
              othersAllowed={config.allowOtherServices || !config.defaultService}
              onSubmit={find}
            />
            <p className="text-ink-soft">
              <Trans>
                No account yet?{' '}
                <Link to="/sign-up" className="text-accent underline">
                  Create one
                </Link>
              </Trans>
            </p>
          </>
        )}
      </Page>
    </Split>
  )
}
