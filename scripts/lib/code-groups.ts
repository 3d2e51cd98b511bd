import type { Rolldown } from 'vite'
import { isOfFirstPage } from './first-page.ts'

/**
 * Which modules come in one file. Few files beat many: they compress better and make no cascade of requests. A group
 * must not need a file that needs the group.
 */
export const codeGroups: Rolldown.CodeSplittingGroup[] = [
  // What every page needs, apart from the console's own code: it changes seldom.
  { name: 'frame', test: /node_modules/, tags: ['$initial'], priority: 4 },
  {
    name: 'core',
    test: anyOf(
      /src\/client\/(client|errors|answer|request|fetch-handler)\./,
      /src\/lexicon\/(?!policies|features|service-auth|since)[^/]+$/,
      /com\/atproto\/(server\/create-session|server\/delete-session|identity\/resolve-handle)\.gen/,
      /src\/session\/errors\./,
      /src\/lib\/(clock|time-limit)\./,
      /@tanstack\/(react-query|query-core)\/build\/modern\/(?!infiniteQueryObserver|useInfiniteQuery)/,
    ),
    priority: 2,
  },
  // The sessions, and all that stands round the page of a signed-in account.
  {
    name: 'sessions',
    test: anyOf(
      /src\/session\/(?!hints|context|errors|lease|ending)/,
      /src\/lexicon\/policies\./,
      /com\/atproto\/server\/(create-account|get-session|refresh-session)\.gen/,
      /src\/routes\/(start-sessions|with-sessions|account-layout|ask-to-sign-out|farewell)\./,
      /src\/routes\/(older-server\/older-part|sign-in-again\/(use-sign-in-again|when-quiet))\./,
      /src\/features\/(account-nav|account-menu|sign-out)\//,
      /src\/features\/session-banner\/(session-banner|degraded-bar|late-banners)\./,
      /src\/queries\/(account-words|current-account|sign-out|session-goes-on)\./,
      /src\/(ui\/(dialog|tag)|lib\/use-focus-after|locales\/en\/account)\./,
    ),
    priority: 2,
  },
  {
    name: 'forms',
    test: anyOf(
      /node_modules\/(react-hook-form|@hookform|zod)\//,
      /src\/ui\/(register-calmly|checkbox-field|new-password-schema)\./,
      /src\/ui\/email-address\/email-schema\./,
    ),
    priority: 2,
  },
  // What many pages share and the first one does not have: else each little file is a request.
  {
    name: (id, graph) => (isOfFirstPage(id, graph) ? null : 'shared'),
    debugName: 'shared',
    test: /\/src\/(ui|lib|queries|client|session|lexicon)\//,
    minShareCount: 10,
    priority: 1,
  },
]

function anyOf(...patterns: RegExp[]): RegExp {
  return new RegExp(patterns.map(({ source }) => source).join('|'), 'u')
}
