/** Methods that every PDS answers but no published document describes. */
export const ownDocuments: readonly unknown[] = [
  {
    lexicon: 1,
    id: '_health',
    defs: {
      main: {
        type: 'query',
        description: 'Whether the server is up, and the version it runs.',
        output: {
          encoding: 'application/json',
          schema: {
            type: 'object',
            properties: {
              version: { type: 'string', description: 'Free text; some servers leave it out.' },
            },
          },
        },
      },
    },
  },
]
