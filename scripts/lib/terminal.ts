export function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** Ends this process as failed, with the reason alone: for errors that already say what to do. */
export function fail(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
