import { queryOptions, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ask } from '@/client/ask-support.ts'
import { createServiceHandler } from '@/client/fetch-handler.ts'
import { AccountNav } from '@/features/account-nav/account-nav.tsx'
import { titles } from '@/features/lacking/lacking-words.ts'
import { Lacking } from '@/features/lacking/lacking.tsx'
import { getRepo } from '@/lexicon/generated/current/com/atproto/sync/get-repo.gen.ts'
import { isSince } from '@/lexicon/generations.ts'
import { useSurroundings } from '@/queries/surroundings.ts'
import type { Account } from '@/session/sessions.ts'
import { Busy } from '@/ui/busy.tsx'
import { Page } from '@/ui/page.tsx'
import { useSay } from '@/ui/say.ts'
import { type LackingPage, pagesSince } from './page-needs.ts'

export { Lacking } from '@/features/lacking/lacking.tsx'
export { messages } from '@/locales/en/older-server.po'

export type OlderPartProps = { account: Account; here: string; children?: ReactNode }

/** The way to the pages that the server of an account can have. */
export function OlderNav({ account, here }: OlderPartProps) {
  return <AccountNav here={here} without={pagesLackingAt(account)} />
}

/** A page, or in its place the reason why the server cannot have it. */
export function OlderPage({ account, here, children }: OlderPartProps) {
  const say = useSay()
  const { fetch } = useSurroundings()
  const { service } = account
  const isExport = here === '/export'
  // The older lexicons say nothing of it: the server is asked.
  const knows = useQuery({ ...knowsExport(service, fetch), enabled: isExport })
  if (isExport && knows.isPending) return <Busy />
  const isMissing = isExport && knows.data?.verdict === 'missing'
  const page = isMissing ? here : pagesLackingAt(account).find((path) => path === here)
  if (!page) return children
  return (
    <Page title={say(titles[page])}>
      <div className="max-w-2xl">
        <Lacking
          service={service}
          generation={isMissing ? undefined : account.generation}
          what={page}
        />
      </div>
    </Page>
  )
}

function knowsExport(service: string, fetch: typeof globalThis.fetch) {
  return queryOptions({
    queryKey: ['service', service, 'knows', getRepo.nsid],
    queryFn: ({ signal }) => ask(createServiceHandler({ service, fetch }), getRepo, signal),
    staleTime: Infinity,
  })
}

function pagesLackingAt({ generation }: Account): LackingPage[] {
  const paths: LackingPage[] = []
  for (const [path, since] of Object.entries(pagesSince)) {
    if (isLackingPage(path) && !isSince(generation, since)) paths.push(path)
  }
  return paths
}

function isLackingPage(path: string): path is LackingPage {
  return Object.hasOwn(pagesSince, path)
}
