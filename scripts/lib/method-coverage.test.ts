import { expect, test } from 'vitest'
import { pathsOf, problemsOf, readFeatureTable, usesOf } from './method-coverage.ts'

const getSession = 'com.atproto.server.getSession'
const updateEmail = 'com.atproto.server.updateEmail'
const from = (file: string) => `'@/lexicon/generated/current/com/atproto/server/${file}.gen.ts'`

test('reads the pages out of the table of pages', () => {
  const table = "account: {\n  '/': lazy(() => import('./a.tsx')),\n  '/a/b': lazy(),\n}"
  expect(pathsOf(table)).toEqual(['/sign-in', '/', '/a/b'])
})

test('screens and specs are those that were seen, on pages that there are', () => {
  const asked = [
    { spec: 'email' },
    { spec: 'email', nsid: getSession, page: '/email' },
    { spec: 'email', nsid: getSession, page: '/' },
    { spec: 'accounts', nsid: getSession, page: '/nowhere' },
    { spec: 'accounts', nsid: getSession, page: '/' },
  ]
  const paths = ['/', '/email']
  expect(usesOf([getSession, updateEmail], { asked, paths, code: new Map() })).toEqual([
    { nsid: getSession, screens: ['/', '/email'], specs: ['accounts', 'email'], callers: [] },
    { nsid: updateEmail, screens: [], specs: [], callers: [] },
  ])
})

test.each([
  [
    'called',
    `import { getSession } from ${from('get-session')}\nclient.call(getSession, {})`,
    true,
  ],
  [
    'called on the next line, beside others',
    `import {\n  type GetSessionOutput,\n  getSession,\n} from ${from('get-session')}\nawait admin.call(\n  getSession,\n)`,
    true,
  ],
  ['a type', `import type { getSession } from ${from('get-session')}\ncall(getSession)`, false],
  [
    'only named',
    `import { getSession } from ${from('get-session')}\nhindranceOf(getSession)`,
    false,
  ],
  ['another', `import { getSession } from './own.ts'\nclient.call(getSession)`, false],
])('a method is found in code: %s', (_, text, isCalled) => {
  const code = new Map([['src/queries/x.ts', text]])
  const [use] = usesOf([getSession], { asked: [], paths: [], code })
  expect(use?.callers).toEqual(isCalled ? ['src/queries/x.ts'] : [])
})

test('holds the README to what was seen', () => {
  const rows = readFeatureTable(
    [
      '| page | what | methods |',
      '| --- | --- | --- |',
      '| Overview (`/`) | Who you are: `handle` | `getSession`, `identity.resolveHandle` |',
      '| E-mail (`/email`) | | `updateEmail` |',
      '| `npm run e2e` | browser tests |',
    ].join('\n'),
  )
  expect(rows).toEqual([
    { paths: ['/'], methods: ['getSession', 'identity.resolveHandle'] },
    { paths: ['/email'], methods: ['updateEmail'] },
  ])
  const use = (nsid: string, screens: string[]) => ({ nsid, screens, specs: [], callers: [] })
  const good = [use(getSession, ['/', '/email']), use(updateEmail, ['/email'])]
  expect(problemsOf(rows, good)).toEqual([])
  expect(problemsOf(rows, [use(updateEmail, ['/'])])).toEqual([
    'README: updateEmail was not seen on /email',
  ])
  expect(problemsOf(rows, [use('com.atproto.server.confirmEmail', ['/email'])])).toEqual([
    'README: no page has confirmEmail',
  ])
})
