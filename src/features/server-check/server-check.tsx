import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { Reach } from '@/client/check-reach.ts'
import { readServiceAddress } from '@/client/service-address.ts'
import { reachQuery } from '@/queries/reach.ts'
import { useSurroundings } from '@/queries/surroundings.ts'
import { Busy } from '@/ui/busy.tsx'
import { Button } from '@/ui/button.tsx'
import { useSay } from '@/ui/say.ts'

export { messages } from '@/locales/en/server-check.po'

/** Asks a server that did not answer who it is, and says what that tells. */
export function ServerCheck({ host }: { host: string }) {
  const { fetch } = useSurroundings()
  const address = readServiceAddress(host)
  const origin = 'origin' in address ? address.origin : `https://${host}`
  const { data, isFetching, refetch } = useQuery(reachQuery(origin, fetch))
  return (
    <output className="flex flex-col items-start gap-2">
      {isFetching || !data ? (
        <Busy />
      ) : (
        <>
          <Finding found={data} host={host} />
          <Button look="quiet" className="-ml-4" onClick={() => void refetch()}>
            <Trans>Check again</Trans>
          </Button>
        </>
      )}
    </output>
  )
}

function Finding({ found, host }: { found: Reach; host: string }) {
  const say = useSay()
  if (found.state === 'silent') return <Causes host={host} />
  return <p>{say(wordsFor(found, host))}</p>
}

function wordsFor(found: Exclude<Reach, { state: 'silent' }>, host: string): MessageDescriptor {
  if (found.state === 'inTrouble') {
    const { status } = found
    return msg`${host} can be reached, but is in trouble (status ${status}). Try again in a while.`
  }
  return {
    answers: msg`${host} answers now. What failed before may work if you try it again.`,
    tokenless: msg`${host} answers, but lets this browser send it no session (CORS), so that nothing of a signed-in account gets through. Whoever runs it can name Authorization in Access-Control-Allow-Headers.`,
    slow: msg`${host} takes a call, but does not answer in time. It may be overloaded.`,
    foreign: msg`Something answers at ${host}, but not as an AT Protocol server does.`,
    redirects: msg`${host} leads on to another address. The console does not follow: a password could end up anywhere. Ask whoever runs the server for its right address.`,
    closed: msg`Something answers at ${host}, but lets no page read it. A proxy before the server may be in trouble, or the server is not set up for consoles in a browser (CORS). Whoever runs it can tell.`,
    cutOff: msg`Neither ${host} nor this console's own server answers. Look at your connection.`,
  }[found.state]
}

function Causes({ host }: { host: string }) {
  return (
    <div className="flex flex-col gap-1">
      <p>
        <Trans>
          Nothing answers at {host}, though this console's own server does. It may be that
        </Trans>
      </p>
      <ul className="list-disc pl-5">
        <li>
          <Trans>the server is down, or its address is misspelt or no longer known (DNS)</Trans>
        </li>
        <li>
          <Trans>its certificate has run out or is for another name (TLS)</Trans>
        </li>
        <li>
          <Trans>
            an extension, a firewall or your network blocks it, or lets you reach some addresses
            alone
          </Trans>
        </li>
        <li>
          <Trans>the browser keeps this page from servers on your own computer or network</Trans>
        </li>
      </ul>
    </div>
  )
}
