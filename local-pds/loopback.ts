import { once } from 'node:events'
import { createServer, type Server } from 'node:net'

export type LoopbackPort = {
  port: number
  /** Already listening; hand it to another server's `listen`, which then answers on it. */
  server: Server
}

const TRIES = 100

/** Takes the wanted port of 127.0.0.1, or the next free one, and keeps it. */
export async function takePort(wanted: number): Promise<LoopbackPort> {
  for (let port = wanted; port < wanted + TRIES; port++) {
    const server = await tryListen(port, '127.0.0.1')
    if (server === undefined) continue
    // A server on ::1 alone would get some of the requests sent to "localhost".
    if (!(await isTakenOnIpv6(port))) return { port, server }
    server.close()
  }
  throw new Error(`No free port from ${wanted} to ${wanted + TRIES - 1}`)
}

async function isTakenOnIpv6(port: number): Promise<boolean> {
  const probe = await tryListen(port, '::1')
  probe?.close()
  return probe === undefined
}

/** The listening server, or undefined when another one has the port. */
async function tryListen(port: number, host: string): Promise<Server | undefined> {
  const server = createServer()
  try {
    server.listen({ port, host, exclusive: true })
    await once(server, 'listening')
  } catch (error) {
    if (hasCode(error, 'EADDRINUSE')) return undefined
    // No IPv6 on this machine: nobody else can have the port there.
    if (host !== '::1') throw error
  }
  return server
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
