import './ui/theme.css'
import { StrictMode } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { BrowserRouter } from 'react-router'
import { loadConfig } from '@/client/config.ts'
import { createI18n } from '@/lib/i18n.ts'
import { messages } from '@/locales/en/entry.po'
import { App } from '@/routes/app.tsx'
import type { Runtime } from '@/routes/runtime.ts'
import type { Services } from '@/routes/services.ts'

const fetch = globalThis.fetch.bind(globalThis)
const i18n = createI18n('en', messages)
let services: Promise<Services> | undefined

const runtime: Runtime = {
  settings: loadConfig(fetch),
  services: () => (services ??= import('@/routes/services.ts').then((it) => it.openServices(i18n))),
  fetch,
}

const root = document.querySelector('#root')
if (!root) throw new Error('The document has no #root')

const app = (
  <StrictMode>
    <BrowserRouter>
      <App i18n={i18n} runtime={runtime} />
    </BrowserRouter>
  </StrictMode>
)

// Only a page that was rendered for this very address can be taken over as it stands.
if (root.getAttribute('data-rendered') === location.pathname) hydrateRoot(root, app)
else createRoot(root).render(app)
