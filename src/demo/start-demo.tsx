import type { I18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { createRoot } from 'react-dom/client'
import { network } from 'virtual:msw'
import { createDemoWorld } from '@/mocks/demo.ts'
import { mswHandlers } from '@/mocks/msw.ts'
import { DemoPanel } from './demo-panel.tsx'

declare global {
  /** Not in TypeScript's own library yet; absent in browsers without it. */
  var trustedTypes:
    | {
        createPolicy: (name: string, rules: { createScriptURL: (url: string) => string }) => unknown
      }
    | undefined
}

const worker = '/mockServiceWorker.js'

/**
 * Puts a PDS with its directory and mailbox behind the page's own requests, for as long as the page is open.
 * `ready` is awaited before the panel speaks: its words come with the services.
 */
export async function startDemo(i18n: I18n, ready: () => Promise<unknown>): Promise<void> {
  const { world, pds } = await createDemoWorld()
  network.configure({
    handlers: mswHandlers(world),
    onUnhandledFrame: 'bypass',
    context: { quiet: true },
  })
  allowWorker()
  // A stored session would outlive the server that knows it.
  Object.defineProperty(globalThis, 'indexedDB', { value: undefined })
  await network.enable()
  void showPanel()

  async function showPanel() {
    await ready()
    const place = document.body.appendChild(document.createElement('aside'))
    createRoot(place).render(
      <I18nProvider i18n={i18n}>
        <DemoPanel outbox={() => pds.outbox} />
      </I18nProvider>,
    )
  }
}

/** Registering a worker takes a trusted URL: this one, and no other. */
function allowWorker() {
  globalThis.trustedTypes?.createPolicy('default', {
    createScriptURL(url) {
      if (new URL(url, location.href).pathname !== worker)
        throw new TypeError('Not the demo worker')
      return url
    },
  })
}
