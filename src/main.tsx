import './ui/theme.css'
import { startTransition, StrictMode } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { BrowserRouter } from 'react-router'
import { loadConfig, type LoadedConfig } from '@/client/config.ts'
import { createI18n } from '@/lib/i18n.ts'
import { takeNewVersion } from '@/lib/new-version.ts'
import { messages } from '@/locales/en/entry.po'
import { App } from '@/routes/app.tsx'
import { createPages, partsOf } from '@/routes/pages.ts'
import type { Runtime } from '@/routes/runtime.ts'
import type { Services } from '@/routes/services.ts'
import { hasHadAccounts, hasStoredAccounts } from '@/session/hints.ts'
import type { Sessions } from '@/session/sessions.ts'

// No link may hand the console a secret: what comes behind the `#` as one goes, before anything is asked for.
if (location.hash.includes('=')) history.replaceState(null, '', location.pathname + location.search)
addEventListener('vite:preloadError', () => void takeNewVersion())

const fetch = globalThis.fetch.bind(globalThis)
const i18n = createI18n('en', messages)
let services: Promise<Services> | undefined
let sessions: Promise<Sessions> | undefined
let settings: Promise<LoadedConfig> | undefined

const runtime: Runtime = {
  get settings() {
    return (settings ??= loadConfig(fetch))
  },
  services: () => (services ??= import('@/routes/services.ts').then((it) => it.openServices(i18n))),
  sessions: () =>
    (sessions ??= import('@/routes/start-sessions.ts').then((it) => it.startSessions(i18n))),
  fetch,
}

if (import.meta.env.MODE === 'demo') {
  const { startDemo } = await import('./demo/start-demo.tsx')
  await startDemo(i18n, runtime.services)
}

// Nobody is signed in here: no need to open the storage to find that out.
if (location.pathname === '/' && !hasStoredAccounts()) history.replaceState(null, '', '/sign-in')
const { pathname } = location
const root = document.querySelector('#root')
if (!root) throw new Error('The document has no #root')

const pages = createPages(i18n)
const app = (
  <StrictMode>
    <BrowserRouter>
      <App i18n={i18n} runtime={runtime} pages={pages} />
    </BrowserRouter>
  </StrictMode>
)

const needsSessions = !['/sign-in', '/sign-up', '/forgot-password'].includes(pathname)
if (!needsSessions && hasHadAccounts()) addEventListener('load', () => void runtime.sessions())

// Only a page that was rendered for this very address can be taken over as it stands.
if (root.getAttribute('data-rendered') === pathname) hydrateRoot(root, app)
else void showAtOnce(root)

/**
 * Fetches all that the page needs at the same time, and shows it in one go: React holds each thing that was waited for
 * on the screen back until 300 ms after the one before it.
 */
async function showAtOnce(element: Element) {
  const parts = partsOf(pages, pathname).map((part) => part.preload())
  const data = [
    runtime.services(),
    runtime.settings,
    ...(needsSessions ? [runtime.sessions()] : []),
  ]
  // What cannot be had is said by the page.
  await Promise.allSettled<unknown>([...parts, ...data])
  startTransition(() => {
    createRoot(element).render(app)
  })
}
