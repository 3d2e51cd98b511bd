import { parseArgs } from 'node:util'
import { faultsUsage, readRecipes } from './fault-recipes.ts'
import type { LocalAccount, LocalPdsInfo } from './local-pds-info.ts'
import { createAccount, createInviteCode } from './seed.ts'
import { startLocalPds } from './start-local-pds.ts'

const account: LocalAccount = {
  handle: 'alice.test',
  email: 'alice@example.com',
  password: 'alice-local-password',
}

const usage = `npm run pds -- [options]
  --port <n>              port of the PDS (2583, or the next free one)
  --data <dir>            keep accounts in this directory (a temporary one)
  --invites               an account needs an invite code
  --invite-interval <ms>  each account earns an invite code this often
  --rate-limits           limit requests as a public server does
  --no-mail               run without a mail server
  --faults <recipes>      put faults between the browser and the PDS; see below
  --older                 the PDS of local-pds/older/ instead of today's
${faultsUsage}`

/** Starts everything, prints where it is, and runs until a signal or the end of stdin. */
export async function runLocalPds(args: string[]): Promise<void> {
  const { values: flags } = parseArgs({
    args,
    options: {
      port: { type: 'string' },
      data: { type: 'string' },
      invites: { type: 'boolean', default: false },
      'invite-interval': { type: 'string' },
      'rate-limits': { type: 'boolean', default: false },
      'no-mail': { type: 'boolean', default: false },
      faults: { type: 'string', multiple: true },
      older: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      'exit-with-stdin': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (flags.help) {
    process.stdout.write(usage)
    return
  }

  const recipes = flags.faults && readRecipes(flags.faults.join(','))

  const stopRequest = Promise.withResolvers<undefined>()
  const requestStop = () => stopRequest.resolve(undefined)
  process.on('SIGINT', requestStop)
  process.on('SIGTERM', requestStop)
  if (flags['exit-with-stdin']) process.stdin.on('close', requestStop).resume()

  const {
    info: pds,
    faultPlan,
    stop,
  } = await startLocalPds({
    pdsPort: optionalNumber(flags.port),
    dataDirectory: flags.data,
    inviteInterval: optionalNumber(flags['invite-interval']),
    inviteRequired: flags.invites,
    rateLimits: flags['rate-limits'],
    mail: !flags['no-mail'],
    faults: recipes !== undefined,
    older: flags.older,
    onProgress: flags.json ? undefined : (line) => process.stdout.write(`${line}\n`),
  })
  try {
    const inviteCode = flags.invites
      ? await createInviteCode(pds.pdsUrl, pds.adminPassword)
      : undefined
    await createAccount(pds.pdsUrl, { ...account, inviteCode }).catch((error: unknown) => {
      if (flags.data === undefined) throw error
      // Its owner has given it another password, handle or address since.
      process.stderr.write(`${account.handle} in ${flags.data} is no longer as it was made\n`)
    })
    // What went before is not for the faults.
    if (recipes) faultPlan?.set(recipes)
    process.stdout.write(flags.json ? `${JSON.stringify({ ...pds, account })}\n` : summary(pds))
    await stopRequest.promise
  } finally {
    await stop()
  }
}

function summary({ pdsUrl, plcUrl, inboxUrl, faultsUrl, adminPassword }: LocalPdsInfo): string {
  return `
PDS             ${pdsUrl}
PLC directory   ${plcUrl}
Mail inbox      ${inboxUrl}
${faultsUrl === undefined ? '' : `Faults          ${faultsUrl}\n`}Admin password  ${adminPassword}
Account         ${account.handle}, password ${account.password}

Ctrl-C stops all of them.
`
}

function optionalNumber(flag: string | undefined): number | undefined {
  if (flag === undefined) return undefined
  const number = Number(flag)
  if (!Number.isSafeInteger(number) || number < 0) throw new Error(`${flag} is not a whole number`)
  return number
}

if (import.meta.main) {
  await runLocalPds(process.argv.slice(2))
  process.exit()
}
