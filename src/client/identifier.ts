/** What a person typed to say who they are. `name` is a handle without its domain. */
export type TypedIdentifier =
  | { kind: 'empty' }
  | { kind: 'invalid' }
  | { kind: 'email' | 'handle' | 'did' | 'name'; value: string }

const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?'
const handleLike = new RegExp(`^${label}(?:\\.${label})+$`)
const nameLike = new RegExp(`^${label}$`)

/**
 * Reads an identifier as people write it: spaces round it and a leading `@` are dropped, as are the invisible
 * marks that come with copied handles. Handles are lowercased; servers compare them so. One in letters that domain names do
 * not have becomes its punycode, as servers know it: there one sees letters that only look like others.
 */
export function readIdentifier(typed: string): TypedIdentifier {
  const text = typed.replaceAll(/[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g, '').trim()
  const bare = text.startsWith('@') ? text.slice(1).trim() : text
  if (bare === '') return { kind: 'empty' }
  if (/^did:[a-z]+:[A-Za-z0-9._:%-]+$/.test(bare)) return { kind: 'did', value: bare }
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(bare)) return { kind: 'email', value: bare }
  const handle = toAscii(bare.toLowerCase())
  if (handleLike.test(handle)) return { kind: 'handle', value: handle }
  if (nameLike.test(handle)) return { kind: 'name', value: handle }
  return { kind: 'invalid' }
}

function toAscii(name: string): string {
  const isForeign = /[^\s!-~]/.test(name) && /^[^\s/:?#@%]+\.[^\s/:?#@%]+$/.test(name)
  return (isForeign && URL.parse(`https://${name}`)?.hostname) || name
}
