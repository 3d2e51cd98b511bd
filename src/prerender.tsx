import { renderToString } from 'react-dom/server'
import { StaticRouter } from 'react-router'
import { createI18n } from '@/lib/i18n.ts'
import { messages } from '@/locales/en/entry.po'
import { App } from '@/routes/app.tsx'
import { createPages } from '@/routes/pages.ts'
import type { Runtime } from '@/routes/runtime.ts'

/** At build time nothing is known of settings, sessions or servers. */
const runtime: Runtime = {
  settings: Promise.race([]),
  services: () => Promise.race([]),
  sessions: () => Promise.race([]),
  fetch: () => Promise.race([]),
}

/** The markup of a page as it is before the browser has asked for anything. */
export function render(path: string): string {
  const i18n = createI18n('en', messages)
  return renderToString(
    <StaticRouter location={path}>
      <App i18n={i18n} runtime={runtime} pages={createPages(i18n)} />
    </StaticRouter>,
  )
}
