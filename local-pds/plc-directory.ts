import { appendFile, readFile } from 'node:fs/promises'
import { MockDatabase, PlcServer } from '@did-plc/server'
import { closeHttpServer } from './http-server.ts'
import { takePort } from './loopback.ts'

export type PlcDirectory = { url: string; stop: () => Promise<void> }

type Operation = Parameters<MockDatabase['validateAndAddOp']>[1]
type LogLine = { did: string; operation: Operation }

/** A PLC directory on loopback; it answers any origin. `logFile` keeps the DIDs between runs. */
export async function startPlcDirectory(
  wantedPort: number,
  logFile: string,
): Promise<PlcDirectory> {
  const db = new LoggedDatabase(logFile)
  await db.replay()
  const { port, server: reserved } = await takePort(wantedPort)
  // Not `PlcServer.start`: that would listen on every interface.
  const server = PlcServer.create({ db, port }).app.listen(reserved)
  // Busy machines lose a call now and then that reuses a connection just as the default of 5 s ends it.
  server.keepAliveTimeout = 90_000
  return { url: `http://localhost:${port}`, stop: () => closeHttpServer(server) }
}

/** The package's in-memory database, with a file of the operations it accepted. */
class LoggedDatabase extends MockDatabase {
  readonly #logFile: string

  constructor(logFile: string) {
    super()
    this.#logFile = logFile
  }

  async replay(): Promise<void> {
    const log = await readFile(this.#logFile, { encoding: 'utf8', flag: 'a+' })
    for (const line of log.split('\n').filter(Boolean)) {
      const entry: unknown = JSON.parse(line)
      if (!isLogLine(entry)) throw new Error(`${this.#logFile} holds a line that is no operation`)
      await super.validateAndAddOp(entry.did, entry.operation)
    }
  }

  override async validateAndAddOp(did: string, operation: Operation): Promise<void> {
    await super.validateAndAddOp(did, operation)
    const line: LogLine = { did, operation }
    await appendFile(this.#logFile, `${JSON.stringify(line)}\n`)
  }
}

/** The operation itself is checked, signature and all, as it is applied. */
function isLogLine(entry: unknown): entry is LogLine {
  return typeof entry === 'object' && entry !== null && 'did' in entry && 'operation' in entry
}
