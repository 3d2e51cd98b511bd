import type { I18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { Suspense } from 'react'
import { Route, Routes } from 'react-router'
import { lazyComponent } from '@/lib/lazy-component.ts'
import { PageError } from './page-error.tsx'
import { RuntimeContext, type Runtime } from './runtime.ts'
import { Shell } from './shell.tsx'
import { SignInRoute } from './sign-in/sign-in-route.tsx'

const NotFoundRoute = lazyComponent(
  async () => (await import('./not-found-route.tsx')).NotFoundRoute,
)
const WithServices = lazyComponent(async () => (await import('./with-services.tsx')).WithServices)
const WithSessions = lazyComponent(async () => (await import('./with-sessions.tsx')).WithSessions)
const SignUpRoute = lazyComponent(async () => (await import('./sign-up-route.tsx')).SignUpRoute)
const ForgotPasswordRoute = lazyComponent(
  async () => (await import('./forgot-password-route.tsx')).ForgotPasswordRoute,
)
const AccountLayout = lazyComponent(
  async () => (await import('./account-layout.tsx')).AccountLayout,
)
const OverviewRoute = lazyComponent(
  async () => (await import('./overview-route.tsx')).OverviewRoute,
)
const AccountsRoute = lazyComponent(
  async () => (await import('./accounts-route.tsx')).AccountsRoute,
)
const ReactivateRoute = lazyComponent(
  async () => (await import('./reactivate-route.tsx')).ReactivateRoute,
)

/** The whole console. Everything but the first page and the frame is loaded when it is needed. */
export function App({ i18n, runtime }: { i18n: I18n; runtime: Runtime }) {
  return (
    <I18nProvider i18n={i18n}>
      <RuntimeContext value={runtime}>
        <PageError>
          <Suspense>
            <Routes>
              <Route element={<Shell />}>
                <Route path="/sign-in" element={<SignInRoute />} />
                <Route element={<WithServices />}>
                  <Route path="/sign-up" element={<SignUpRoute />} />
                  <Route path="/forgot-password" element={<ForgotPasswordRoute />} />
                  <Route element={<WithSessions />}>
                    <Route element={<AccountLayout />}>
                      <Route path="/" element={<OverviewRoute />} />
                      <Route path="/accounts" element={<AccountsRoute />} />
                      <Route path="/reactivate" element={<ReactivateRoute />} />
                    </Route>
                  </Route>
                </Route>
                <Route path="*" element={<NotFoundRoute />} />
              </Route>
            </Routes>
          </Suspense>
        </PageError>
      </RuntimeContext>
    </I18nProvider>
  )
}
