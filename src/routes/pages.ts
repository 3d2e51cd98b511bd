import type { I18n, Messages } from '@lingui/core'
import type { ComponentType } from 'react'
import { type LazyComponent, lazyComponent } from '@/lib/lazy-component.ts'

type ByPath = Record<string, LazyComponent<object>>
type Part = Pick<LazyComponent<object>, 'preload'>

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
    /** For whoever has no session. */
    signedOut: {
      '/sign-up': withWords(
        () => import('./sign-up-route.tsx'),
        (it) => it.SignUpRoute,
      ),
      '/forgot-password': withWords(
        () => import('./forgot-password-route.tsx'),
        (it) => it.ForgotPasswordRoute,
      ),
    } satisfies ByPath,
    /** Of the account that is signed in. */
    account: {
      '/': withWords(
        () => import('./overview-route.tsx'),
        (it) => it.OverviewRoute,
      ),
      '/sessions': withWords(
        () => import('./sessions-route.tsx'),
        (it) => it.SessionsRoute,
      ),
      '/password': withWords(
        () => import('./password-route.tsx'),
        (it) => it.PasswordRoute,
      ),
      '/app-passwords': withWords(
        () => import('./app-passwords-route.tsx'),
        (it) => it.AppPasswordsRoute,
      ),
      '/email': withWords(
        () => import('./email-route.tsx'),
        (it) => it.EmailRoute,
      ),
      '/invites': withWords(
        () => import('./invites-route.tsx'),
        (it) => it.InvitesRoute,
      ),
      '/status': withWords(
        () => import('./status-route.tsx'),
        (it) => it.StatusRoute,
      ),
      '/deactivate': withWords(
        () => import('./deactivate-route.tsx'),
        (it) => it.DeactivateRoute,
      ),
      '/reactivate': withWords(
        () => import('./reactivate-route.tsx'),
        (it) => it.ReactivateRoute,
      ),
      '/export': withWords(
        () => import('./export-route.tsx'),
        (it) => it.ExportRoute,
      ),
      '/delete': withWords(
        () => import('./delete-route.tsx'),
        (it) => it.DeleteRoute,
      ),
    } satisfies ByPath,
    /** Of an account, but there without one, too. */
    open: {
      '/server': withWords(
        () => import('./server-route.tsx'),
        (it) => it.ServerRoute,
      ),
      '/admin/invites': withWords(
        () => import('./admin-invites-route.tsx'),
        (it) => it.AdminInvitesRoute,
      ),
      '/developers': withWords(
        () => import('./developers-route.tsx'),
        (it) => it.DevelopersRoute,
      ),
    } satisfies ByPath,
  }
}

export type Pages = ReturnType<typeof createPages>

/** What the page at an address is made of, from the outside in. */
export function partsOf(pages: Pages, path: string): readonly Part[] {
  const { WithServices, WithSessions, AccountLayout, NotFound } = pages
  const signedOut: ByPath = pages.signedOut
  const account: ByPath = { ...pages.account, ...pages.open }
  if (signedOut[path]) return [WithServices, signedOut[path]]
  if (account[path]) return [WithServices, WithSessions, AccountLayout, account[path]]
  return [NotFound]
}
