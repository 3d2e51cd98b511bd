import type { FeatureSupport } from '@/client/ask-support.ts'
import type { ServiceDescription } from '@/client/describe-service.ts'
import { featureWords, generationWords, reasonWords } from '@/features/server/feature-words.ts'
import { fileSize } from '@/features/server/file-size.ts'
import { olderOnly } from '@/lexicon/generations.ts'
import type { BrowserAccess } from './browser-access.ts'
import type { ServerReport } from './probe-server.ts'

type Row = readonly [string, ...string[]]

const unknown = 'the server does not say'

/** The report as lines for a terminal, its columns aligned. */
export function reportLines({ service, access, oauth, features }: ServerReport): string[] {
  const older = olderOnly(service.generation)
  // In 2022 a server did not say who may sign up, and under which names.
  const isMute = older === '2022-account'
  const about: Row[] = [
    ['Address', service.origin],
    ['DID', service.did ?? unknown],
    ...(older ? [['Protocol', generationWords[older].message ?? older] as const] : []),
    ['Version', service.version ?? unknown],
    ['New accounts', isMute ? unknown : newAccounts(service)],
    [
      'Handles end in',
      isMute ? unknown : service.domains.join(' ') || 'nothing: only handles of your own domain',
    ],
    [
      'Largest file',
      service.blobUploadLimit === undefined ? unknown : fileSize(service.blobUploadLimit, 'en'),
    ],
    ['OAuth', oauthWords(oauth, service.origin)],
  ]
  return [
    ...section(`${service.host}, in its own words`, about),
    '',
    ...section('What it lets a browser do', browserRows(access)),
    '',
    ...section('What the console offers there', features.map(featureRow)),
    '',
    closing(access, features),
  ]
}

function newAccounts({ inviteCodeRequired }: ServiceDescription): string {
  return inviteCodeRequired ? 'with an invite code' : 'open to everybody'
}

function oauthWords(oauth: string | null | undefined, origin: string): string {
  if (oauth === undefined) return 'could not be found out'
  if (oauth === null) return 'no: other apps need an app password'
  return oauth === origin ? 'yes' : `yes, through ${oauth}`
}

function browserRows({ mayRead, maySend, mayReadLimits }: BrowserAccess): Row[] {
  return [
    [
      mayRead.yes ? 'yes' : 'no',
      'Reading its answers',
      `Access-Control-Allow-Origin: ${mayRead.said || 'not sent'}`,
    ],
    [
      maySend.yes ? 'yes' : 'no',
      'Sending a session',
      `Access-Control-Allow-Headers: ${maySend.said || 'not sent'}${maySend.byStar ? ' (some browsers want "authorization" by name)' : ''}`,
    ],
    ['yes', 'Staying at its address', 'no redirect'],
    [
      mayReadLimits === undefined ? '?' : mayReadLimits ? 'yes' : 'no',
      'Reading how long to wait',
      waitWords(mayReadLimits),
    ],
  ]
}

function waitWords(mayReadLimits: boolean | undefined): string {
  if (mayReadLimits === undefined) return 'no RateLimit header in this answer'
  return mayReadLimits
    ? 'RateLimit headers are exposed'
    : 'RateLimit headers are sent, but not exposed: the console guesses'
}

const verdicts = { supported: 'yes', missing: 'no', unknown: '?' } as const

function featureRow({ feature, support }: FeatureSupport): Row {
  const why = support.reason === 'knows' ? '' : (reasonWords[support.reason].message ?? '')
  return [verdicts[support.verdict], featureWords[feature].message ?? feature, why]
}

function closing({ mayRead, maySend }: BrowserAccess, features: readonly FeatureSupport[]): string {
  if (!mayRead.yes || !maySend.yes) {
    return 'No browser lets the console use this server: it must allow that by the headers above.'
  }
  const count = (verdict: string) =>
    features.filter(({ support }) => support.verdict === verdict).length
  const parts = [
    `${count('supported')} of ${features.length} offered`,
    `${count('missing')} hidden`,
    ...(count('unknown') > 0 ? [`${count('unknown')} cannot be told from outside (?)`] : []),
  ]
  return `${parts.join(', ')}. No credential was sent.`
}

function section(title: string, rows: readonly Row[]): string[] {
  const clean = rows.map((row) => row.map(plain))
  const widths = [0, 1].map((column) => Math.max(...clean.map((row) => row[column]?.length ?? 0)))
  const lines = clean.map((row) =>
    row
      .map((cell, column) => (column < row.length - 1 ? cell.padEnd(widths[column] ?? 0) : cell))
      .join('  ')
      .trimEnd(),
  )
  return [plain(title), ...lines.map((line) => `  ${line}`)]
}

/** What a server says must not steer the terminal that shows it. */
export function plain(text: string): string {
  const shown = text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ')
  return shown.length > 200 ? `${shown.slice(0, 200)}…` : shown
}
