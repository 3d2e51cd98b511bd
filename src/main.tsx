import './ui/theme.css'
import { StrictMode } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { BrowserRouter } from 'react-router'
import { loadConfig, type LoadedConfig } from '@/client/config.ts'
import { createI18n } from '@/lib/i18n.ts'
import { messages } from '@/locales/en/entry.po'
import { App } from '@/routes/app.tsx'
import { createPages } from '@/routes/pages.ts'
import type { Runtime } from '@/routes/runtime.ts'
import type { Services } from '@/routes/services.ts'
import { hasHadAccounts, hasStoredAccounts } from '@/session/hints.ts'
import type { Sessions } from '@/session/sessions.ts'

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
// What a page is going to need may as well come with its code; on pages for everybody, after it.
if (location.pathname !== '/sign-in') void runtime.services()
if (!['/sign-in', '/sign-up', '/forgot-password'].includes(location.pathname))
  void runtime.sessions()
else if (hasHadAccounts()) addEventListener('load', () => void runtime.sessions())

const root = document.querySelector('#root')
if (!root) throw new Error('The document has no #root')

const app = (
  <StrictMode>
    <BrowserRouter>
      <App i18n={i18n} runtime={runtime} pages={createPages(i18n)} />
    </BrowserRouter>
  </StrictMode>
)

// Only a page that was rendered for this very address can be taken over as it stands.
if (root.getAttribute('data-rendered') === location.pathname) hydrateRoot(root, app)
else createRoot(root).render(app)
