import type { LocalAccount } from './local-pds-info.ts'

/** Creates the account, unless it is there already and has this password. */
export async function createAccount(
  pdsUrl: string,
  account: LocalAccount & { inviteCode?: string | undefined },
): Promise<void> {
  const created = await post(pdsUrl, 'com.atproto.server.createAccount', account)
  if (created.ok) return
  const { handle: identifier, password } = account
  const session = await post(pdsUrl, 'com.atproto.server.createSession', { identifier, password })
  if (session.ok) return
  throw new Error(`Could not create ${identifier}: ${await created.text()}`)
}

/** A code for one account. */
export async function createInviteCode(pdsUrl: string, adminPassword: string): Promise<string> {
  const response = await post(
    pdsUrl,
    'com.atproto.server.createInviteCode',
    { useCount: 1 },
    { authorization: `Basic ${btoa(`admin:${adminPassword}`)}` },
  )
  if (!response.ok) throw new Error(`Could not create an invite code: ${await response.text()}`)
  const body: unknown = await response.json()
  if (typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string')
    return body.code
  throw new Error('The PDS answered without an invite code')
}

function post(
  pdsUrl: string,
  nsid: string,
  input: object,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(new URL(`/xrpc/${nsid}`, pdsUrl), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(input),
  })
}
