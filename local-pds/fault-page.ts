import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import type { FaultPlan } from './fault-plan.ts'
import { faultKinds, readRecipes } from './fault-recipes.ts'
import { closeHttpServer } from './http-server.ts'
import { escapeHtml } from './inbox-page.ts'
import { takePort } from './loopback.ts'

type FaultPageOptions = { port: number; plan: FaultPlan; lines: readonly string[] }

/** A page without script on which the faults are switched: `GET /`, `POST /` with `recipes=…`. */
export async function startFaultPage({ port: wanted, plan, lines }: FaultPageOptions) {
  const { port, server: reserved } = await takePort(wanted)
  const url = `http://localhost:${port}`
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    response.setHeader('cache-control', 'no-store')
    response.setHeader(
      'content-security-policy',
      "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'",
    )
    const { origin } = request.headers
    let problem = ''
    if (request.method === 'POST') {
      // A page of somebody else's has no say here.
      if (origin !== undefined && origin !== url) {
        response.writeHead(403).end()
        return
      }
      const written = new URLSearchParams(await text(request)).get('recipes') ?? ''
      try {
        plan.set(readRecipes(written))
        response.writeHead(303, { location: '/' }).end()
        return
      } catch (error) {
        problem = error instanceof Error ? error.message : String(error)
      }
    }
    response.writeHead(problem ? 400 : 200, { 'content-type': 'text/html; charset=utf-8' })
    response.end(faultPage({ plan, lines, problem }))
  }
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy())
  })
  server.listen(reserved)
  return { url, stop: () => closeHttpServer(server) }
}

const style = `
  :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
  body { max-width: 50rem; margin: 2rem auto; padding: 0 1rem; }
  input { font: inherit; width: 100%; box-sizing: border-box; padding: 0.4rem; }
  button { font: inherit; padding: 0.3rem 0.8rem; margin: 0.5rem 0.5rem 0.5rem 0; }
  table { border-collapse: collapse; } td { padding: 0.1rem 1rem 0.1rem 0; vertical-align: top; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; }
`

function faultPage({ plan, lines, problem }: Omit<FaultPageOptions, 'port'> & { problem: string }) {
  const now = plan
    .recipes()
    .map((recipe) => recipe.text)
    .join(', ')
  const kinds = Object.entries(faultKinds).map(
    ([name, { what }]) => `<tr><td><code>${name}</code></td><td>${escapeHtml(what)}</td></tr>`,
  )
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Faults: ${escapeHtml(now || 'none')}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>Faults</h1>
${problem && `<p role="alert"><strong>${escapeHtml(problem)}</strong></p>`}
<form method="post">
<label for="recipes">Between the browser and the PDS, from now on</label>
<input id="recipes" name="recipes" value="${escapeHtml(now)}" placeholder="none" autofocus spellcheck="false">
<button>Switch</button> <button form="none">None</button>
</form>
<form method="post" id="none"><input type="hidden" name="recipes"></form>
<h2>So far</h2>
<pre>${escapeHtml(lines.toReversed().join('\n') || 'No fault yet. Reload to look again.')}</pre>
<h2>Recipes</h2>
<table>${kinds.join('\n')}</table>
<p><code>fault[=number][:method[+method]][:once | :3 times | :every 3 | :50%][:cors]</code>, several separated by commas.</p>
</main>
</body>
</html>
`
}
