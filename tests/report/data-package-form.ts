/** What the specifications Data Package 1.0 and Table Schema 1.0 (Frictionless Data) ask of the keys that we write. */
export const DATA_PACKAGE = {
  type: 'object',
  required: ['name', 'resources', 'profile'],
  properties: {
    profile: { const: 'tabular-data-package' },
    name: { type: 'string', pattern: '^([-a-z0-9._/])+$' },
    title: { type: 'string' },
    description: { type: 'string' },
    keywords: { type: 'array', minItems: 1, items: { type: 'string' } },
    contributors: { type: 'array', minItems: 1, items: { type: 'object', required: ['title'] } },
    sources: { type: 'array', minItems: 1, items: { type: 'object', required: ['title'] } },
    licenses: {
      type: 'array',
      minItems: 1,
      items: { type: 'object', anyOf: [{ required: ['name'] }, { required: ['path'] }] },
    },
    resources: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['name', 'path', 'profile', 'schema'],
        properties: {
          profile: { const: 'tabular-data-resource' },
          name: { type: 'string', pattern: '^([-a-z0-9._/])+$' },
          path: { type: 'string', pattern: '^(?=^[^./~])(^((?!\\.{2}).)*$).*$' },
          bytes: { type: 'integer' },
          hash: { type: 'string', pattern: '^sha256:[0-9a-f]{64}$' },
          schema: {
            type: 'object',
            required: ['fields', 'primaryKey', 'missingValues'],
            properties: {
              fields: {
                type: 'array',
                minItems: 1,
                items: {
                  type: 'object',
                  required: ['name', 'type'],
                  properties: { type: { enum: ['string', 'integer', 'number', 'date'] } },
                },
              },
            },
          },
        },
      },
    },
  },
};
