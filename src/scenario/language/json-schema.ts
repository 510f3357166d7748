import { idPattern, notations } from './notation.ts';
import { scenario } from './scenario.ts';
import type { AnyShape, Rule } from './shape.ts';

/** A schema node. */
export type Json = { [key: string]: unknown };

const digit = '[0-9٠-٩۰-۹]';
const numberText = String.raw`[+\-−]?(${digit}+([.٫]${digit}+)?|[.٫]${digit}+)([eE][+-]?${digit}{1,3})?`;
const dateText = `^${digit}{4}-${digit}{2}(-${digit}{2})?$`;

/**
 * The language as JSON Schema, draft 2020-12, for editors that complete and check YAML while it is written. It is a
 * little more lenient than the reader, which also checks bounds, order and calendars. Descriptions are in both languages.
 */
export function jsonSchema(): Json {
  const definitions: Json = {};
  const root = schemaOf(scenario, definitions);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'masar scenario, format 1',
    ...root,
    $defs: definitions,
  };
}

function schemaOf(shape: AnyShape, definitions: Json): Json {
  const of = (inner: AnyShape): Json => schemaOf(inner, definitions);
  switch (shape.kind) {
    case 'text':
    case 'name':
      return { type: ['string', 'number', 'boolean'] };
    case 'selector':
      return selectorSchema(shape);
    case 'id':
      return { type: 'string', pattern: idPattern };
    case 'words':
      return define('words', definitions, () => wordsSchema);
    case 'number':
      return numberSchema(shape);
    case 'flag':
      return { type: 'boolean' };
    case 'day':
      return { type: 'string', pattern: dateText };
    case 'choice':
      return { enum: shape.choices.flatMap((each) => (each === 'true' ? [true, each] : [each])) };
    case 'version':
      return { const: 1 };
    case 'interval':
      return { type: 'string', pattern: String.raw`^${numberText}\.\.${numberText}$` };
    case 'quantity':
      return shape.plain
        ? define(`plain_${shape.quantity}`, definitions, () => quantitySchema(shape.quantity, true))
        : define(`quantity_${shape.quantity}`, definitions, () => quantitySchema(shape.quantity));
    case 'list':
      return { type: 'array', items: of(shape.item) };
    case 'one_or_many':
      return { anyOf: [of(shape.item), { type: 'array', items: of(shape.item) }] };
    case 'entries':
      return mapSchema({ [shape.key === 'id' ? idPattern : '.']: of(shape.value) });
    case 'object':
      return objectSchema(shape, definitions);
    case 'selectors':
      return {
        ...mapSchema({ [namespacePattern(shape.namespaces)]: of(shape.then) }),
        properties: { otherwise: of(shape.then) },
        minProperties: 1,
      };
    case 'times': {
      const others = shape.namespaces.filter((namespace) => namespace !== 'signal');
      return mapSchema({
        [namespacePattern(['signal'])]: of(shape.signal),
        [namespacePattern(others)]: of(shape.other),
      });
    }
    case 'by_node':
      return { anyOf: [shape.scalar, shape.list, shape.map].flatMap((each) => (each ? [of(each)] : [])) };
    case 'by_key':
      return { anyOf: [...shape.options.map((option) => of(option.shape)), of(shape.otherwise)] };
    case 'table':
      return { anyOf: [of(shape.inline), define('side_file', definitions, () => sideFileSchema)] };
    case 'series':
      return of(shape.reference);
    case 'following':
      return { anyOf: shape.choices.map(of) };
    case 'build':
      return of(shape.inner);
    case 'named':
      return define(shape.name, definitions, () => of(shape.get()));
  }
}

/** A reference to a definition that is made once; entered before it is made, so that it can refer to itself. */
function define(name: string, definitions: Json, make: () => Json): Json {
  if (!(name in definitions)) {
    definitions[name] = {};
    definitions[name] = make();
  }
  return { $ref: `#/$defs/${name}` };
}

const mapSchema = (patternProperties: Json): Json => ({
  type: 'object',
  patternProperties,
  additionalProperties: false,
});

const namespacePattern = (namespaces: readonly string[]): string => String.raw`^(${namespaces.join('|')})\..`;

const wordsSchema: Json = {
  anyOf: [
    { type: ['string', 'number', 'boolean'] },
    {
      type: 'object',
      properties: { en: { type: ['string', 'number'] }, ar: { type: ['string', 'number'] } },
      required: ['en', 'ar'],
      additionalProperties: false,
    },
  ],
};

const sideFileSchema: Json = {
  type: 'object',
  properties: { file: { type: 'string' } },
  required: ['file'],
  additionalProperties: false,
};

function numberSchema({ low, above, high }: Extract<AnyShape, { kind: 'number' }>): Json {
  const bounds = {
    ...(low === undefined ? {} : { minimum: low }),
    ...(above === undefined ? {} : { exclusiveMinimum: above }),
    ...(high === undefined ? {} : { maximum: high }),
  };
  return {
    anyOf: [
      { type: 'number', ...bounds },
      { type: 'string', pattern: `^${numberText}$` },
    ],
  };
}

function selectorSchema({ namespaces, plain }: Extract<AnyShape, { kind: 'selector' }>): Json {
  const named = namespacePattern(namespaces);
  return plain === undefined
    ? { type: 'string', pattern: named }
    : { type: ['string', 'number'], pattern: `${named}|^[^.]+$` };
}

function quantitySchema(kind: keyof typeof notations, plain = false): Json {
  const { example, percent, units } = notations[kind];
  const amount = `${numberText}${percent ? '\\s*[%٪]' : ''}`;
  const unit =
    kind === 'monthly'
      ? '(people )?per month'
      : units.map((each) => (kind === 'time' ? `${each}?` : each)).join('|');
  const optionalUnit = kind === 'count' ? `( *(${unit}))?` : units.length > 0 ? ` +(${unit})` : '';
  const range = plain ? '' : String.raw`( *\( *${amount} *\.\. *${amount} *\))?`;
  const pattern = `^${kind === 'effect' ? 'exp +' : ''}${amount}${range}${optionalUnit}$`;
  const text = { type: 'string', pattern };
  const bare = kind === 'multiplier' || kind === 'count';
  return {
    examples: [plain ? example.replace(/ \(.*\)/, '') : example],
    ...(bare ? { anyOf: [{ type: 'number', minimum: 0 }, text] } : text),
  };
}

function objectSchema(shape: Extract<AnyShape, { kind: 'object' }>, definitions: Json): Json {
  const properties: Json = {};
  for (const [key, field] of Object.entries(shape.fields)) {
    properties[key] = {
      description: `${field.doc.en}\n\n${field.doc.ar}`,
      ...schemaOf(field.shape, definitions),
    };
  }
  const required = Object.keys(shape.fields).filter((key) => shape.fields[key].required);
  const rules = shape.rules.map(ruleSchema);
  const others = `^(?!(${Object.keys(shape.fields).join('|')})$)`;
  return {
    type: 'object',
    properties,
    ...(required.length > 0 ? { required } : {}),
    ...(shape.rest ? { patternProperties: { [others]: schemaOf(shape.rest.shape, definitions) } } : {}),
    additionalProperties: false,
    ...(rules.length > 0 ? { allOf: rules } : {}),
  };
}

function ruleSchema(rule: Rule): Json {
  if (rule.rule === 'shape_needs_time') {
    return { dependentSchemas: { shape: { anyOf: [{ required: ['median'] }, { required: ['mean'] }] } } };
  }
  const one = rule.keys.map((key) => ({ required: [key] }));
  return rule.rule === 'exactly_one' ? { oneOf: one } : { anyOf: one };
}
