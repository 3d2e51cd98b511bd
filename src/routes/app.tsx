import type { I18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { Suspense } from 'react'
import { Route, Routes } from 'react-router'
import { PageError } from './page-error.tsx'
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
        <PageError>
          <Suspense>
            <Routes>
              <Route element={<Shell />}>
                <Route path="/sign-in" element={<SignInRoute />} />
                <Route element={<P.WithServices />}>
                  <Route path="/sign-up" element={<P.SignUp />} />
                  <Route path="/forgot-password" element={<P.ForgotPassword />} />
                  <Route element={<P.WithSessions />}>
                    <Route element={<P.AccountLayout />}>
                      <Route path="/" element={<P.Overview />} />
                      <Route path="/sessions" element={<P.Sessions />} />
                      <Route path="/password" element={<P.Password />} />
                      <Route path="/app-passwords" element={<P.AppPasswords />} />
                      <Route path="/email" element={<P.Email />} />
                      <Route path="/invites" element={<P.Invites />} />
                      <Route path="/status" element={<P.Status />} />
                      <Route path="/deactivate" element={<P.Deactivate />} />
                      <Route path="/reactivate" element={<P.Reactivate />} />
                      <Route path="/export" element={<P.Export />} />
                      <Route path="/delete" element={<P.Delete />} />
                    </Route>
                    <Route element={<P.AccountLayout open />}>
                      <Route path="/server" element={<P.Server />} />
                      <Route path="/admin/invites" element={<P.AdminInvites />} />
                      <Route path="/developers" element={<P.Developers />} />
                    </Route>
                  </Route>
                </Route>
                <Route path="*" element={<P.NotFound />} />
              </Route>
            </Routes>
          </Suspense>
        </PageError>
      </RuntimeContext>
    </I18nProvider>
  )
}
