export type Message = {
  id: string
  to: string[]
  from: string
  subject: string
  text: string
  /** The mailed code (XXXXX-XXXXX), when the message carries one. */
  code?: string
  /** ISO 8601 */
  receivedAt: string
}

const style = `
  :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
  body { max-width: 44rem; margin: 2rem auto; padding: 0 1rem; }
  article { border: 1px solid GrayText; border-radius: 0.5rem; margin: 1rem 0; padding: 1rem; }
  h2 { font-size: 1.1rem; margin: 0; }
  p { margin: 0.25rem 0; }
  code { font-size: 1.25rem; user-select: all; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; margin: 1rem 0 0; }
`

/** The inbox as a page without script: newest message first. */
export function inboxPage(messages: Message[]): string {
  const list = messages.length === 0 ? '<p>No mail yet.</p>' : messages.map(article).join('\n')
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Inbox (${messages.length})</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>Inbox</h1>
<p>Every message that the local PDS sends ends here. Reload to look for new mail.</p>
${list}
</main>
</body>
</html>
`
}

function article({ id, to, subject, text, code, receivedAt }: Message): string {
  const heading = `subject-${id}`
  return `<article aria-labelledby="${heading}">
<h2 id="${heading}">${escapeHtml(subject)}</h2>
<p>To ${escapeHtml(to.join(', '))}, <time datetime="${receivedAt}">${receivedAt}</time></p>
${code === undefined ? '' : `<p>Code: <code>${escapeHtml(code)}</code></p>`}
<pre>${escapeHtml(text)}</pre>
</article>`
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}
