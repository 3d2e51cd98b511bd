// What the console offers on servers of each generation. docs/generations.md has the same table; the browser tests are
// made from this one. Read by Node itself, too: no aliases here.

/** The generations before today's, by the names that people give them. */
export const generations = {
  '2022-account': '2022',
  '2023-03': 'March 2023',
  '2023-05': 'May 2023',
} as const

export type GenerationName = keyof typeof generations

const since2022 = ['2022-account', '2023-03', '2023-05'] as const
const sinceMarch = ['2023-03', '2023-05'] as const
const sinceMay = ['2023-05'] as const
const sinceToday = [] as const

/** Features, and the older generations on which they work; on the others they are hidden, with the reason. */
export const table = {
  signUp: { name: 'Sign-up', on: since2022 },
  signUpSession: { name: 'Session from the sign-up', on: since2022 },
  signIn: { name: 'Sign-in', on: sinceMarch },
  renewal: { name: 'Renewal of the session', on: sinceMarch },
  signOut: { name: 'Sign-out on the server', on: sinceMarch },
  passwordReset: { name: 'Password reset', on: since2022 },
  deletion: { name: 'Deletion', on: since2022 },
  oneInvite: { name: 'Invite codes, made by the administrator', on: since2022 },
  manyInvites: { name: 'Many invite codes at once', on: sinceMay },
  inviteList: { name: 'List of all invite codes', on: sinceToday },
  ownInvites: { name: 'Own invite codes', on: sinceMay },
  appPasswords: { name: 'App passwords', on: sinceMay },
  email: { name: 'E-mail confirmation and change', on: sinceToday },
  status: { name: 'Account status', on: sinceToday },
  deactivation: { name: 'Deactivation', on: sinceToday },
  reactivation: { name: 'Reactivation', on: sinceToday },
  export: { name: 'Export', on: sinceToday },
  serviceTokens: { name: 'Service tokens', on: sinceToday },
} as const satisfies Record<string, { name: string; on: readonly GenerationName[] }>

export type FeatureId = keyof typeof table

export type Cell = { generation: GenerationName; id: FeatureId; works: boolean; title: string }

/** Every cell of the table, with the title of the test or step that shows it. */
export const cells: readonly Cell[] = keysOf(generations).flatMap((generation) =>
  keysOf(table).map((id) => {
    const { name, on } = table[id]
    const works = on.some((one: GenerationName) => one === generation)
    const state = works ? 'works' : 'is hidden, with the reason'
    return { generation, id, works, title: `${generations[generation]}: ${name} ${state}` }
  }),
)

/** The table as Markdown. */
export function toMarkdown(): string {
  const head = ['', ...Object.values(generations), 'today']
  const rows = keysOf(table).map((id) => {
    const row: string[] = [table[id].name]
    for (const cell of cells) if (cell.id === id) row.push(cell.works ? 'works' : 'hidden')
    row.push('works')
    return row
  })
  const widths = head.map((_, column) =>
    Math.max(3, ...[head, ...rows].map((row) => row[column]?.length ?? 0)),
  )
  const line = (row: readonly string[]) =>
    `| ${row.map((text, column) => text.padEnd(widths[column] ?? 0)).join(' | ')} |`
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`
  return [line(head), rule, ...rows.map(line)].join('\n')
}

function keysOf<Key extends string>(record: Readonly<Record<Key, unknown>>): Key[] {
  // Object.keys forgets the type of the keys; these records have no others.
  const isKey = (name: string): name is Key => Object.hasOwn(record, name)
  return Object.keys(record).filter((name) => isKey(name))
}
