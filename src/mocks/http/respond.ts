import type { MockPdsOptions } from '../options.ts'

/** CORS as the reference server has it: any origin, no credentials, nothing exposed by default. */
export function answerPreflight(
  request: Request,
  { allowedHeaders }: Pick<MockPdsOptions, 'allowedHeaders'> = {},
): Response {
  const asked = allowedHeaders === '*' ? '*' : request.headers.get('access-control-request-headers')
  return new Response(null, {
    status: 204,
    headers: {
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET,HEAD,PUT,PATCH,POST,DELETE',
      'access-control-max-age': '86400',
      vary: 'Access-Control-Request-Headers',
      ...(asked === null ? {} : { 'access-control-allow-headers': asked }),
    },
  })
}

export function answerJson(status: number, body: unknown, headers: Headers): Response {
  headers.set('content-type', 'application/json; charset=utf-8')
  return answer(status, JSON.stringify(body), headers)
}

export function answer(status: number, body: BodyInit | null, headers: Headers): Response {
  headers.set('access-control-allow-origin', '*')
  return new Response(body, { status, headers })
}
