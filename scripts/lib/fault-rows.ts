/**
 * What may go wrong, and must not cost a session, a form or a secret: the numbers that tests bear as `row N: …`.
 * `browser`: counts as tested only with a test in a real browser too, because it is about real tabs, their storage, or
 * what a browser alone enforces.
 */
export type FaultRow = { readonly row: number; readonly name: string; readonly browser?: true }

const names: readonly (readonly [name: string, where?: 'browser'])[] = [
  ['ten calls, one renewal'],
  ['three tabs expire together', 'browser'],
  ['a tab slept over several renewals', 'browser'],
  ['a renewal comes back after a newer one', 'browser'],
  ['a tab is closed while it holds the lock', 'browser'],
  ['the lock holder is frozen, or its renewal hangs', 'browser'],
  ['no Web Locks'],
  ['a renewal never reaches the server'],
  ['the answer to a renewal is lost, on a server with grace'],
  ['the same, on a server without', 'browser'],
  ['the page is killed in the middle of a renewal'],
  ['a renewal is answered by somebody else'],
  ['a renewal is answered with 200 and nonsense'],
  ['a renewal for another account'],
  ['a refusal is confirmed before it is believed'],
  ['refused early: the access token still works'],
  ['too many requests'],
  ['a new token is refused as well'],
  ['clocks that jump, sleep or lie'],
  ['a refusal is told by its name alone'],
  ['a token refused because another tab renewed'],
  ['taken down, deactivated, suspended'],
  ['no longer hosted here'],
  ['deletion with a wrong password'],
  ['a mailed code that is wrong or too old'],
  ['an app password where it may not go'],
  ['the token runs out while a form is open', 'browser'],
  ['pressed twice'],
  ['a write whose answer is lost'],
  ['a read fails: three tries'],
  ['offline at the start', 'browser'],
  ['thirty seconds of latency', 'browser'],
  ['CORS, DNS, TLS: one honest message'],
  ['the page of a proxy'],
  ['an error that nobody knows'],
  ['a method that the server does not know'],
  ['an answer that breaks the schema'],
  ['10,000 invite codes, 5,000 app passwords', 'browser'],
  ['names from right to left, long, invisible, alike', 'browser'],
  ['a body without end'],
  ['given up, or left for another page'],
  ['a chunk that is gone after a deploy', 'browser'],
  ['back after sign-out, from the page cache', 'browser'],
  ['signed out in another tab', 'browser'],
  ['sign-out ends retired tokens too'],
  ['sign-out without a connection'],
  ['sign-out while another tab renews', 'browser'],
  ['one account does not touch another'],
  ['a new password keeps this session'],
  ['no storage, full storage, slow storage'],
  ['storage that is cleared under us'],
  ['records that are damaged or of another version'],
  ['one DID on two servers'],
  ['documents that lead elsewhere'],
  ['a redirect'],
  ['what a link may say', 'browser'],
  ['secrets stay where they belong', 'browser'],
  ['framed, opened, attacked', 'browser'],
]

export const faultRows: readonly FaultRow[] = names.map(([name, where], index) => {
  const row = index + 1
  return where ? { row, name, browser: true } : { row, name }
})
