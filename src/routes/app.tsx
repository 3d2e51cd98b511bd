import type { I18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { type ComponentType, Suspense } from 'react'
import { Route, Routes } from 'react-router'
import { MissingPart } from '@/lib/lazy-component.ts'
import { PageError, PartMissing } from './page-error.tsx'
import type { Pages } from './pages.ts'
import { RuntimeContext, type Runtime } from './runtime.ts'
import { Shell } from './shell.tsx'
import { SignInRoute } from './sign-in/sign-in-route.tsx'

type AppProps = { i18n: I18n; runtime: Runtime; pages: Pages }

/** The whole console. Everything but the first page and the frame is loaded when it is needed. */
export function App({ i18n, runtime, pages: P }: AppProps) {
  return (
    <I18nProvider i18n={i18n}>
      <RuntimeContext value={runtime}>
        <MissingPart value={<PartMissing />}>
          <PageError>
            <Suspense>
              <Routes>
                <Route element={<Shell />}>
                  <Route path="/sign-in" element={<SignInRoute />} />
                  <Route element={<P.WithServices />}>
                    {routesTo(P.signedOut)}
                    <Route element={<P.WithSessions />}>
                      <Route element={<P.AccountLayout />}>{routesTo(P.account)}</Route>
                      <Route element={<P.AccountLayout open />}>{routesTo(P.open)}</Route>
                    </Route>
                  </Route>
                  <Route path="*" element={<P.NotFound />} />
                </Route>
              </Routes>
            </Suspense>
          </PageError>
        </MissingPart>
      </RuntimeContext>
    </I18nProvider>
  )
}

function routesTo(pages: Record<string, ComponentType>) {
  return Object.entries(pages).map(([path, Page]) => (
    <Route key={path} path={path} element={<Page />} />
  ))
}
