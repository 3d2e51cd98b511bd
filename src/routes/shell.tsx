import { Trans } from '@lingui/react/macro'
import { Suspense, useEffect, useRef, useState } from 'react'
import { Link, Outlet, useLocation } from 'react-router'
import { builtInConfig } from '@/client/config.ts'
import { Busy } from '@/ui/busy.tsx'
import { Notice } from '@/ui/notice.tsx'
import { ProductName } from '@/ui/page.tsx'
import { Sign } from '@/ui/sign.tsx'
import { HeaderSlot } from './header-slot.ts'
import { useSettings } from './runtime.ts'

/** The frame round every page: the mark, the way to the content, the place for account controls. */
export function Shell() {
  const settings = useSettings()
  const productName = settings?.config.productName ?? builtInConfig.productName
  const [slot, setSlot] = useState<HTMLElement | null>(null)
  const content = useFocusOnNavigation()
  return (
    <ProductName value={productName}>
      <div className="flex min-h-dvh flex-col">
        <a
          href="#content"
          className="sr-only rounded-control bg-surface px-4 py-2 focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-10"
        >
          <Trans>Skip to the content</Trans>
        </a>
        <header className="border-b border-line bg-surface">
          <div className="mx-auto flex max-w-6xl items-center justify-between gap-4 px-4 py-2">
            <Link
              to="/"
              className="flex min-h-11 min-w-0 items-center gap-2 text-lead font-semibold tracking-tight"
            >
              <Sign name="key" className="mt-0 size-5 text-brass" />
              <span className="truncate">{productName}</span>
            </Link>
            <div ref={setSlot} />
          </div>
        </header>
        <main
          ref={content}
          id="content"
          tabIndex={-1}
          className="mx-auto flex w-full max-w-6xl flex-1 flex-col gap-6 px-4 py-8 outline-none sm:py-12"
        >
          {settings && <SettingsProblems names={settings.problems} />}
          <HeaderSlot value={slot}>
            <Suspense fallback={<Busy />}>
              <Outlet />
            </Suspense>
          </HeaderSlot>
        </main>
      </div>
    </ProductName>
  )
}

function SettingsProblems({ names }: { names: readonly string[] }) {
  if (names.length === 0) return null
  const list = names.join(', ')
  return (
    <Notice tone="caution" title={<Trans>The settings of this console have a mistake</Trans>}>
      <Trans>
        In config.json, this could not be used: {list}. The built-in value is in force. Tell whoever
        runs this console.
      </Trans>
    </Notice>
  )
}

/** After a move to another page, reading and tabbing go on from its beginning. */
function useFocusOnNavigation() {
  const { pathname } = useLocation()
  const content = useRef<HTMLElement>(null)
  const last = useRef(pathname)
  useEffect(() => {
    if (last.current === pathname) return
    last.current = pathname
    content.current?.focus({ preventScroll: true })
    globalThis.scrollTo(0, 0)
  }, [pathname])
  return content
}
