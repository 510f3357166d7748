import type { Language, Where } from '../../text/problem.ts';
import { grounded, labelled } from './evidence.ts';
import { notations } from './notation.ts';
import { referenceWords } from './reference-words.ts';
import { scenario } from './scenario.ts';
import type { AnyShape, Field } from './shape.ts';

type ObjectShape = Extract<AnyShape, { kind: 'object' }>;
type ReferenceWords = ReturnType<typeof referenceWords>;

/** One object of the language; `under` are the keys by which it is told from others of the same kind. */
interface Variant {
  shape: ObjectShape;
  under: string;
}

/** Fields that many objects have and that are described once. */
const shared: Record<string, Field> = { ...labelled, ...grounded };

/** Every key of the language with how it is written and what it means, as Markdown: one heading for each kind of entry. */
export function languageReference(language: Language): string {
  const words = referenceWords(language);
  const sections = new Map<Where, Variant[]>();
  collect(scenario, '', sections, new Set());
  const text = [...sections].map(([where, found]) => {
    const variants = found.filter((variant) => !found.some((other) => covers(other, variant)));
    const tables = variants.map((variant) => table(variant, variants.length > 1, language, words));
    return `### ${words.heading(where)}\n\n${sameElsewhere(where, variants, sections, words) ?? tables.join('\n\n')}`;
  });
  const sharedRows = Object.entries(shared).map(([key, field]) => fieldRow(key, field, language, words));
  text.push(`### ${words.shared}\n\n${[...tableHead(words), ...sharedRows].join('\n')}`);
  return `${text.join('\n\n')}\n`;
}

/** True when `other` says all that `variant` says, and more. */
const covers = (other: Variant, variant: Variant): boolean =>
  other.under === variant.under &&
  Object.keys(other.shape.fields).length > Object.keys(variant.shape.fields).length &&
  Object.keys(variant.shape.fields).every((key) => key in other.shape.fields);

/** A sentence instead of a table where another kind of entry has the same fields and more. */
function sameElsewhere(
  where: Where,
  variants: Variant[],
  sections: Map<Where, Variant[]>,
  words: ReferenceWords,
): string | undefined {
  const own = variants[0].shape.fields;
  if (variants.length > 1 || Object.values(own).every((field) => Object.values(shared).includes(field)))
    return undefined;
  for (const [otherWhere, others] of sections) {
    const other = others[0].shape.fields;
    if (otherWhere === where || others.length > 1) continue;
    const keys = Object.keys(own);
    const same = keys.length > 2 && keys.every((key) => other[key] === own[key]);
    const except = Object.keys(other).filter((key) => !(key in own));
    if (same) return words.sameAs(words.heading(otherWhere), except.map((key) => `\`${key}\``).join(' '));
  }
  return undefined;
}

/** Finds the objects in the order in which a reader of the file meets them: an object before those inside it. */
function collect(shape: AnyShape, under: string, sections: Map<Where, Variant[]>, seen: Set<AnyShape>): void {
  if (seen.has(shape)) return;
  seen.add(shape);
  if (shape.kind === 'object') {
    const variants = sections.get(shape.where) ?? [];
    variants.push({ shape, under });
    sections.set(shape.where, variants);
  }
  if (shape.kind === 'by_key') {
    for (const option of shape.options) collect(option.shape, option.keys[0], sections, seen);
    collect(shape.otherwise, '', sections, seen);
    return;
  }
  for (const inner of innerShapes(shape)) collect(inner, shape.kind === 'build' ? under : '', sections, seen);
}

function innerShapes(shape: AnyShape): AnyShape[] {
  switch (shape.kind) {
    case 'list':
    case 'one_or_many':
      return [shape.item];
    case 'entries':
      return [shape.value];
    case 'object':
      return [
        ...Object.values(shape.fields).map((field) => field.shape),
        ...(shape.rest ? [shape.rest.shape] : []),
      ];
    case 'selectors':
      return [shape.then];
    case 'times':
      return [shape.signal, shape.other];
    case 'by_node':
      return [shape.scalar, shape.list, shape.map].filter((each) => each !== undefined);
    case 'table':
      return [shape.inline, shape.row];
    case 'series':
      return [shape.reference];
    case 'build':
      return [shape.inner];
    case 'following':
      // Its choices differ in the notation of figures only.
      return [shape.choices[0]];
    case 'named':
      return [shape.get()];
    default:
      return [];
  }
}

function table(
  { shape, under }: Variant,
  several: boolean,
  language: Language,
  words: ReferenceWords,
): string {
  const isShared = ([key, field]: [string, Field]): boolean => shared[key] === field;
  const fields = Object.entries(shape.fields);
  const rows = fields
    .filter((each) => !isShared(each))
    .map(([key, field]) => fieldRow(key, field, language, words));
  if (shape.rest) {
    const { of, doc, shape: value } = shape.rest;
    rows.push(row(words.otherKeys(words.nameKind(of)), describe(value, words), doc[language]));
  }
  const caption = several ? [under ? `${words.with} \`${under}\`:` : `${words.without}:`, ''] : [];
  const comma = language === 'ar' ? '، ' : ', ';
  const listed = (keys: readonly string[]): string => keys.map((key) => `\`${key}\``).join(comma);
  const after = shape.rules.flatMap((rule) => {
    if (rule.rule === 'shape_needs_time') return [];
    return [
      rule.rule === 'exactly_one' ? words.exactlyOne(listed(rule.keys)) : words.atLeastOne(listed(rule.keys)),
    ];
  });
  const also = fields.filter(isShared).map(([key]) => key);
  if (also.length > 0) after.push(`${words.also}: ${listed(also)}.`);
  const head = rows.length > 0 ? tableHead(words) : [];
  return [...caption, ...head, ...rows, ...(after.length > 0 ? ['', after.join(' ')] : [])].join('\n').trim();
}

const tableHead = (words: ReferenceWords): string[] => [
  row(words.key, words.written, words.meaning),
  '| --- | --- | --- |',
];

function fieldRow(key: string, field: Field, language: Language, words: ReferenceWords): string {
  const example = field.doc.example ? `<br>\`${field.doc.example}\`` : '';
  const needed = field.required ? ` (${words.required})` : '';
  return row(`\`${key}\`${needed}`, describe(field.shape, words), field.doc[language] + example);
}

const row = (...cells: string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

/** How a value is written. */
function describe(shape: AnyShape, words: ReferenceWords): string {
  const inner = (each: AnyShape): string => describe(each, words);
  const either = (shapes: AnyShape[]): string => [...new Set(shapes.map(inner))].join(` ${words.or} `);
  switch (shape.kind) {
    case 'text':
      return words.text;
    case 'name':
      return words.name(words.nameKind(shape.of));
    case 'selector': {
      const plain = shape.plain === undefined ? [] : [words.name(words.nameKind(shape.plain))];
      const selectors = [...shape.namespaces.map((namespace) => `${namespace}.X`), ...shape.words];
      return [...plain, ...selectors.map((each) => `\`${each}\``)].join(` ${words.or} `);
    }
    case 'id':
      return words.id;
    case 'words':
      return words.words;
    case 'number':
      return shape.high === undefined ? words.number : `\`${shape.low ?? shape.above}..${shape.high}\``;
    case 'flag':
      return `\`true\` ${words.or} \`false\``;
    case 'day':
      return shape.edge === 'first' ? words.firstDay : words.lastDay;
    case 'choice':
      return shape.choices.map((each) => `\`${each}\``).join(` ${words.or} `);
    case 'version':
      return '`1`';
    case 'interval':
      return '`0..2`';
    case 'quantity':
      return shape.figure ? words.figure : describeQuantity(shape, words);
    case 'list':
      return words.list(inner(shape.item));
    case 'one_or_many':
      return `${inner(shape.item)} ${words.or} ${words.list('').replace(/: $/, '')}`;
    case 'entries':
      return shape.key === 'id'
        ? words.map(inner(shape.value))
        : words.mapBy(words.nameKind(shape.key), inner(shape.value));
    case 'object':
      return `${words.see} ${words.heading(shape.where)}`;
    case 'selectors':
      return words.mapBy(shape.namespaces.map((namespace) => `\`${namespace}.X\``).join(' '), '');
    case 'times':
      return words.times;
    case 'by_node':
      return either([shape.scalar, shape.list, shape.map].filter((each) => each !== undefined));
    case 'by_key':
      return either([...shape.options.map((option) => option.shape), shape.otherwise]);
    case 'table':
      return `${inner(shape.inline)} ${words.or} \`{ file }\``;
    case 'series':
      return inner(shape.reference);
    case 'following':
      return inner(shape.choices[0]);
    case 'build':
      return inner(shape.inner);
    case 'named':
      return describeNamed(shape, words);
  }
}

function describeQuantity(
  { quantity, plain }: Extract<AnyShape, { kind: 'quantity' }>,
  words: ReferenceWords,
): string {
  const { example } = notations[quantity];
  return words.quantity(words.quantityKind(quantity), plain ? example.replace(/ \(.*\)/, '') : example);
}

/** A named shape may contain itself, so it is described by its scalar and by what its map is. */
function describeNamed(shape: Extract<AnyShape, { kind: 'named' }>, words: ReferenceWords): string {
  const written = shape.get();
  if (written.kind === 'by_key') return `${words.see} ${words.heading('metric')}`;
  if (written.kind !== 'by_node' || written.scalar === undefined) return describe(written, words);
  if (written.expected === 'cases') return `${describe(written.scalar, words)} ${words.casesOf}`;
  const shares = words.mapBy(words.nameKind('place'), words.quantityKind('share'));
  const groups = words.mapBy('`group.X`', '').replace(/: $/, '');
  return [describe(written.scalar, words), shares, groups].join(` ${words.or} `);
}
