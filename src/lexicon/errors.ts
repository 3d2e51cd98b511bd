/**
 * A value does not fit its lexicon definition. `path` is where ("$.codes[3].createdAt", `$` the whole),
 * `reason` what is wrong there. Neither ever holds the value itself.
 */
export class InvalidValue extends Error {
  override readonly name = 'InvalidValue'
  readonly path: string
  readonly reason: string

  constructor(path: string, reason: string) {
    super(`${reason} at ${path}`)
    this.path = path
    this.reason = reason
  }
}
