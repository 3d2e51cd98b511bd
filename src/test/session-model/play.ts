import { settle } from '../fake-clock.ts'
import type { Personality } from '../fault-server.ts'
import type { Command } from './commands.ts'
import { createModelWorld, type ModelTab, type ModelWorld } from './model-world.ts'

/** Plays commands in a fresh world, with Web Locks or without, in which somebody is signed in; gives what was broken, if anything. */
export async function play(
  { personality, seed, hasLocks }: { personality: Personality; seed: number; hasLocks: boolean },
  commands: readonly Command[],
): Promise<string | undefined> {
  const world = await createModelWorld(personality, seed, hasLocks)
  const [first] = world.tabs
  if (first) await world.signIn(first)
  await world.check()
  for (const command of commands) {
    // oxlint-disable-next-line no-await-in-loop -- one thing happens after the other
    await perform(command, world)
    // oxlint-disable-next-line no-await-in-loop
    await world.check()
    if (world.problems[0]) return `${world.problems[0]}, after ${JSON.stringify(command)}`
  }
  return recover(world)
}

type Doing<Name extends Command['do']> = (
  command: Extract<Command, { do: Name }>,
  world: ModelWorld,
) => unknown

/** What each command does to the world; one that names a tab does nothing when none is left. */
const doings: { [Name in Command['do']]: Doing<Name> } = {
  advance: ({ seconds }, { clock }) => clock.advance(seconds * 1000),
  sleep: ({ seconds }, { clock }) => clock.sleep(seconds * 1000),
  jump: ({ seconds }, { clock }) => clock.jump(seconds * 1000),
  fault: ({ method, fault }, { server }) => server.fail(method, fault),
  revoke: (_, { server }) => server.revokeAll(),
  storage: ({ full }, { storage }) => Object.assign(storage.settings, { full }),
  open: (_, world) => world.openTab(),
  readAll: (_, { tabs, read }) => tabs.forEach(read),
  read: ({ tab }, world) => withTab(world, tab, world.read),
  intend: ({ tab }, world) => withTab(world, tab, world.intend),
  // What these begin goes on while other things happen.
  signIn: ({ tab }, world) => withTab(world, tab, (it) => void world.signIn(it)),
  signOut: ({ tab }, world) => withTab(world, tab, (it) => void world.signOut(it)),
  wake: ({ tab }, world) => withTab(world, tab, (it) => void it.wake()),
  show: ({ tab, visible }, world) => withTab(world, tab, (it) => Object.assign(it, { visible })),
  freeze: ({ tab }, world) =>
    withTab(world, tab, (it) => {
      it.disturbed = true
      it.gate.freeze()
    }),
  thaw: ({ tab }, world) => withTab(world, tab, ({ gate }) => gate.thaw()),
  kill: ({ tab, after }, world) =>
    withTab(world, tab, (it) => {
      it.disturbed = true
      it.gate.dieAfter(after)
    }),
}

function withTab(world: ModelWorld, number: number, act: (tab: ModelTab) => unknown): unknown {
  const tab = world.pick(number)
  return tab && act(tab)
}

async function perform<Name extends Command['do']>(
  command: Extract<Command, { do: Name }>,
  world: ModelWorld,
): Promise<void> {
  const doing: Doing<Name> = doings[command.do]
  await doing(command, world)
}

/** After all that, with the network sound again, every session whose token the server takes works again. */
async function recover(world: ModelWorld): Promise<string | undefined> {
  const { clock, server, storage, tabs } = world
  server.heal()
  storage.settings.full = false
  for (const { gate } of tabs) gate.thaw()
  await clock.advance(120_000)
  await world.check()
  for (const tab of tabs) {
    if (tab.gate.state() !== 'open') continue
    // oxlint-disable-next-line no-await-in-loop -- one tab after the other
    await tab.wake()
    world.read(tab)
    // oxlint-disable-next-line no-await-in-loop
    await clock.advance(60_000)
    // oxlint-disable-next-line no-await-in-loop
    await settle()
    const [account] = tab.sessions.snapshot().accounts
    if (account?.state.name === 'degraded' && account.state.cause !== 'refused') {
      return `Liveness: still ${JSON.stringify(account.state)} a minute after all is well`
    }
  }
  await world.check()
  return world.problems[0]
}
