import type { I18n, Messages } from '@lingui/core'
import type { ComponentType } from 'react'
import { lazyComponent } from '@/lib/lazy-component.ts'

/**
 * Every page but the first, each loaded when it is first shown. A page with words of its own brings them along. Made
 * once, by whoever renders the app.
 */
export function createPages(i18n: I18n) {
  function withWords<Module extends { messages: Messages }>(
    load: () => Promise<Module>,
    pick: (module: Module) => ComponentType,
  ) {
    return lazyComponent(async () => {
      const module = await load()
      i18n.load('en', module.messages)
      return pick(module)
    })
  }

  return {
    WithServices: lazyComponent(async () => (await import('./with-services.tsx')).WithServices),
    WithSessions: lazyComponent(async () => (await import('./with-sessions.tsx')).WithSessions),
    AccountLayout: lazyComponent(async () => (await import('./account-layout.tsx')).AccountLayout),
    NotFound: lazyComponent(async () => (await import('./not-found-route.tsx')).NotFoundRoute),
    SignUp: withWords(
      () => import('./sign-up-route.tsx'),
      (it) => it.SignUpRoute,
    ),
    ForgotPassword: withWords(
      () => import('./forgot-password-route.tsx'),
      (it) => it.ForgotPasswordRoute,
    ),
    Overview: lazyComponent(async () => (await import('./overview-route.tsx')).OverviewRoute),
    Sessions: withWords(
      () => import('./sessions-route.tsx'),
      (it) => it.SessionsRoute,
    ),
    Password: withWords(
      () => import('./password-route.tsx'),
      (it) => it.PasswordRoute,
    ),
    AppPasswords: withWords(
      () => import('./app-passwords-route.tsx'),
      (it) => it.AppPasswordsRoute,
    ),
    Email: withWords(
      () => import('./email-route.tsx'),
      (it) => it.EmailRoute,
    ),
    Invites: withWords(
      () => import('./invites-route.tsx'),
      (it) => it.InvitesRoute,
    ),
    AdminInvites: withWords(
      () => import('./admin-invites-route.tsx'),
      (it) => it.AdminInvitesRoute,
    ),
    Status: withWords(
      () => import('./status-route.tsx'),
      (it) => it.StatusRoute,
    ),
    Deactivate: withWords(
      () => import('./deactivate-route.tsx'),
      (it) => it.DeactivateRoute,
    ),
    Reactivate: withWords(
      () => import('./reactivate-route.tsx'),
      (it) => it.ReactivateRoute,
    ),
    Export: withWords(
      () => import('./export-route.tsx'),
      (it) => it.ExportRoute,
    ),
    Delete: withWords(
      () => import('./delete-route.tsx'),
      (it) => it.DeleteRoute,
    ),
    Server: withWords(
      () => import('./server-route.tsx'),
      (it) => it.ServerRoute,
    ),
    Developers: withWords(
      () => import('./developers-route.tsx'),
      (it) => it.DevelopersRoute,
    ),
  }
}

export type Pages = ReturnType<typeof createPages>
