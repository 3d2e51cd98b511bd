import { Trans } from '@lingui/react/macro'
import { type ReactNode, Suspense, useState } from 'react'
import { useLocation } from 'react-router'
import type { ServiceDescription } from '@/client/describe-service.ts'
import { hostOf } from '@/client/service-address.ts'
import { ServerCard } from '@/features/server-choice/server-card.tsx'
import { lazyComponent } from '@/lib/lazy-component.ts'
import { useFocusOnChange } from '@/lib/use-focus-on-change.ts'
import { useSurroundings } from '@/queries/surroundings.ts'
import { Busy } from '@/ui/busy.tsx'
import { Button } from '@/ui/button.tsx'
import { Notice } from '@/ui/notice.tsx'
import { readSignInState } from '../sign-in/sign-in-state.ts'
import { AskAboutService } from './ask-about-service.tsx'
import { NamedServiceCard } from './named-service-card.tsx'
import { pickService } from './named-service.ts'

// Most people stay with the server that is there.
const ServerChoice = lazyComponent(
  async () => (await import('@/features/server-choice/server-choice.tsx')).ServerChoice,
)

type ServiceGateProps = {
  /** The server that the page's address names, as it stands there. */
  link: string | null
  /** A server that the person has agreed to before. */
  agreedTo?: string | undefined
  /** Words of the page's own: how the person agreed to `agreedTo`, what comes of agreeing to another. */
  words?: { agreed?: ReactNode; risk?: ReactNode }
  /** What can be done once it is plain which server will get it. */
  children: (service: ServiceDescription) => ReactNode
}

/**
 * Comes before anything that sends what a person types to a server: it shows the server, lets them choose
 * another where that is allowed, and makes them agree to one that a link brought in.
 */
export function ServiceGate({ link, agreedTo, words, children }: ServiceGateProps) {
  const { config } = useSurroundings()
  const handedOver = readSignInState(useLocation().state).service
  const named = pickService({ link, chosen: agreedTo ?? handedOver }, config)
  const [chosen, setChosen] = useState<ServiceDescription>()
  const [isChoosing, setIsChoosing] = useState(false)
  const [hasAgreed, setHasAgreed] = useState(false)
  const othersAllowed = config.allowOtherServices || config.defaultService === undefined
  const stage = isChoosing ? 'choosing' : (chosen?.origin ?? String(hasAgreed))
  const content = useFocusOnChange<HTMLDivElement>(stage)

  const choice = (initial: string) => (
    <Suspense fallback={<Busy />}>
      <ServerChoice
        initial={initial}
        onChosen={(service) => {
          setChosen(service)
          setIsChoosing(false)
        }}
      />
    </Suspense>
  )
  const change = othersAllowed && (
    <Button
      look="quiet"
      onClick={() => {
        setIsChoosing(true)
      }}
    >
      <Trans>Change</Trans>
    </Button>
  )

  function show() {
    const current = chosen?.origin ?? named.origin
    if (isChoosing && current !== undefined) {
      const host = <bdi>{hostOf(current)}</bdi>
      return (
        <>
          {choice('')}
          <div>
            <Button
              look="quiet"
              onClick={() => {
                setIsChoosing(false)
              }}
            >
              <span>
                <Trans>Stay with {host}</Trans>
              </span>
            </Button>
          </div>
        </>
      )
    }
    if (chosen) {
      return (
        <>
          <ServerCard service={chosen} why={<Trans>You named it.</Trans>} change={change} />
          {children(chosen)}
        </>
      )
    }
    if (named.origin === undefined) return choice(named.refused ?? '')
    return (
      <NamedServiceCard
        origin={named.origin}
        isLinked={named.asked}
        agreed={named.origin === agreedTo && words?.agreed}
        change={change}
        otherwise={othersAllowed && choice('')}
      >
        {(service) =>
          named.asked && !hasAgreed ? (
            <AskAboutService
              risk={words?.risk}
              onAgree={() => {
                setHasAgreed(true)
              }}
            />
          ) : (
            children(service)
          )
        }
      </NamedServiceCard>
    )
  }

  return (
    <div ref={content} tabIndex={-1} className="flex flex-col gap-5 outline-none">
      <LinkProblem named={named} />
      {show()}
    </div>
  )
}

/** What is wrong with the server that a link names. */
function LinkProblem({ named }: { named: ReturnType<typeof pickService> }) {
  if (named.origin !== undefined) {
    if (named.ignored === undefined) return null
    return (
      <Notice tone="caution">
        <Trans>The link names another server, but this console is set up for one alone.</Trans>
      </Notice>
    )
  }
  if (named.refused === undefined) return null
  const address = <bdi className="font-mono break-all">{named.refused.slice(0, 300)}</bdi>
  return (
    <Notice tone="caution" title={<Trans>The link names no server that can be used</Trans>}>
      <Trans>It says {address}. Ask whoever gave it to you, or type the right address.</Trans>
    </Notice>
  )
}
