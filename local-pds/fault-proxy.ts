import { createHash } from 'node:crypto'
import {
  Agent,
  createServer,
  type IncomingMessage,
  request,
  type Server,
  type ServerResponse,
} from 'node:http'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { changeBody, makeAnswer } from './fault-answers.ts'
import type { FaultPlan } from './fault-plan.ts'
import type { FaultName, Recipe } from './fault-recipes.ts'

type ProxyOptions = {
  /** Port of 127.0.0.1 that the PDS answers on. */
  port: number
  plan: FaultPlan
  /** Told of each fault in one line, which holds nothing that was sent but the method's name. */
  log: (line: string) => void
}

/** Stands between the browser and the PDS, and brings about the faults of the plan. */
export function createFaultProxy({ port, plan, log }: ProxyOptions): Server {
  const agent = new Agent({ keepAlive: true })
  /** Refresh tokens that were used, as hashes: what `no-grace` refuses from then on. */
  const used = new Set<string>()
  const isOn = (name: FaultName, method = '') =>
    plan.recipes().some((recipe) => recipe.name === name && isWhole(recipe, method))

  async function answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const method = methodOf(incoming)
    const say = (fault: string) => log(line(fault, incoming, method))
    if (isOn('offline')) {
      say('offline')
      outgoing.destroy()
      return
    }
    if (incoming.method === 'OPTIONS') {
      // A preflight goes with its call, and is spoilt only where that is what keeps the call away.
      if (!isOn('no-cors', method)) return forward(incoming, outgoing, {})
      say('no-cors')
      return send(outgoing, { status: 204, headers: {}, body: '' })
    }
    const token = method === 'refreshSession' ? hashOf(incoming) : undefined
    const reused = plan.recipes().find(({ name }) => name === 'no-grace')
    if (reused && token !== undefined && used.has(token)) {
      say('no-grace')
      return send(outgoing, makeAnswer(reused))
    }
    const recipe = method === undefined ? undefined : plan.take(method)
    if (!recipe) return forward(incoming, outgoing, { token })
    say(recipe.text)
    const made = makeAnswer(recipe)
    if (made) return send(outgoing, made)
    if (recipe.name === 'lost-request' || recipe.name === 'offline') {
      outgoing.destroy()
    } else if (recipe.name === 'hang') {
      incoming.resume()
    } else if (recipe.name === 'endless') {
      await sendWithoutEnd(outgoing)
    } else {
      await forward(incoming, outgoing, { token, recipe })
    }
  }

  async function forward(
    incoming: IncomingMessage,
    outgoing: ServerResponse,
    { token, recipe }: { token?: string | undefined; recipe?: Recipe },
  ): Promise<void> {
    const { method, url, headers: given } = incoming
    // What is changed on its way must come uncompressed.
    const { 'accept-encoding': encoding, ...rest } = given
    const headers = recipe || encoding === undefined ? rest : given
    const asked = request({ host: '127.0.0.1', port, method, path: url, headers, agent })
    const answered = new Promise<IncomingMessage>((resolve, reject) => {
      asked.on('response', resolve).on('error', reject)
    })
    const [server] = await Promise.all([answered, pipeline(incoming, asked)])
    delete server.headers.connection
    delete server.headers['keep-alive']
    if (token !== undefined && server.statusCode === 200) used.add(token)
    if (!recipe) {
      outgoing.writeHead(server.statusCode ?? 502, server.headers)
      return pipeline(server, outgoing)
    }
    await spoil(server, outgoing, recipe)
  }

  const proxy = createServer((incoming, outgoing) => {
    // Whoever asked has left, or the PDS has: nobody is there to be told.
    answer(incoming, outgoing).catch(() => outgoing.destroy())
  })
  // A browser sends a call again by itself, whatever it does, when a connection that was used before is closed on it.
  proxy.maxRequestsPerSocket = 1
  return proxy
}

/** Passes the server's answer on, as badly as the recipe says. */
async function spoil(server: IncomingMessage, outgoing: ServerResponse, recipe: Recipe) {
  const status = server.statusCode ?? 502
  if (recipe.name === 'lost-response') {
    await text(server)
    outgoing.destroy()
    return
  }
  if (recipe.name === 'slow') {
    await wait(recipe.amount * 1000)
    outgoing.writeHead(status, server.headers)
    return pipeline(server, outgoing)
  }
  const { 'content-length': _, 'transfer-encoding': __, ...headers } = server.headers
  const body = await text(server)
  if (recipe.name === 'broken-off') {
    outgoing.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) + 1 })
    outgoing.write(body.slice(0, Math.ceil(body.length / 2)), () => outgoing.destroy())
    return
  }
  if (recipe.name === 'no-cors') {
    const kept = Object.entries(headers).filter(([name]) => !name.startsWith('access-control-'))
    return send(outgoing, { status, headers: Object.fromEntries(kept), body })
  }
  // What a refusal says is not spoilt further.
  const changed = status === 200 ? changeBody(recipe.name, body) : undefined
  send(outgoing, { status, headers, body: changed ?? body })
}

async function sendWithoutEnd(outgoing: ServerResponse): Promise<void> {
  outgoing.writeHead(200, {
    'access-control-allow-origin': '*',
    'content-type': 'application/json',
  })
  outgoing.write('{"endless":"')
  while (!outgoing.destroyed) {
    outgoing.write('a'.repeat(50_000))
    await wait(10)
  }
}

function send(outgoing: ServerResponse, answer: ReturnType<typeof makeAnswer>): void {
  outgoing.writeHead(answer?.status ?? 500, answer?.headers).end(answer?.body)
}

/** Whether a recipe holds for every call of the method, and so for what goes before it. */
function isWhole({ often, methods }: Recipe, method: string): boolean {
  return often.kind === 'always' && (methods.length === 0 || methods.includes(method))
}

/** The last part of the NSID; undefined for what is no XRPC call. */
function methodOf({ url }: IncomingMessage): string | undefined {
  const { pathname } = new URL(url ?? '/', 'http://localhost')
  return pathname.startsWith('/xrpc/') ? pathname.split(/[/.]/).at(-1) : undefined
}

function hashOf({ headers }: IncomingMessage): string | undefined {
  const { authorization } = headers
  return authorization && createHash('sha256').update(authorization).digest('base64')
}

function line(fault: string, incoming: IncomingMessage, method = '(no call)'): string {
  const time = new Date().toISOString().slice(11, 19)
  return `${time}  ${fault}  ${incoming.method} ${method}`
}
