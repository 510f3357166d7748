import type { AmountKind, Expected, NameKind, QuantityKindName, Where } from '../../text/problem.ts';
import type { Entries, Located, Quantity, Range, Series, Words } from '../source.ts';

/**
 * The vocabulary in which the language is written down as data. The reader (`read/walk.ts`), the JSON Schema and the
 * reference of keys each walk the same shapes. `Shape<T>` remembers what the reader makes of it: a section whose
 * fields do not match `source.ts` does not compile.
 */
export type Shape<T> = AnyShape & { readonly makes?: (value: T) => T };

/** A shape without its type, for those who walk it. */
export type AnyShape =
  | { kind: 'text' }
  | { kind: 'name'; of: NameKind }
  | { kind: 'selector'; namespaces: readonly Namespace[]; plain?: NameKind; words: readonly string[] }
  | { kind: 'id' }
  | { kind: 'words' }
  | { kind: 'number'; low?: number; high?: number; above?: number; bounds: AmountKind }
  | { kind: 'flag' }
  | { kind: 'day'; edge: 'first' | 'last' }
  | { kind: 'choice'; choices: readonly string[] }
  | { kind: 'version' }
  | { kind: 'interval' }
  | { kind: 'quantity'; quantity: QuantityKindName; positive: boolean; plain?: boolean; figure?: boolean }
  | { kind: 'list'; item: AnyShape }
  | { kind: 'one_or_many'; item: AnyShape }
  | { kind: 'entries'; key: 'id' | NameKind; value: AnyShape }
  | { kind: 'object'; where: Where; fields: Record<string, Field>; rest?: Rest; rules: readonly Rule[] }
  | { kind: 'selectors'; namespaces: readonly Namespace[]; then: AnyShape }
  | { kind: 'times'; namespaces: readonly Namespace[]; signal: AnyShape; other: AnyShape }
  | { kind: 'by_node'; expected: Expected; scalar?: AnyShape; list?: AnyShape; map?: AnyShape }
  | { kind: 'by_key'; options: readonly { keys: readonly string[]; shape: AnyShape }[]; otherwise: AnyShape }
  | { kind: 'table'; inline: AnyShape; row: AnyShape; keyed: boolean }
  | { kind: 'series'; reference: AnyShape; make: (reference: never, series: Series) => unknown }
  | { kind: 'following'; field: string; pick: (value: never) => AnyShape; choices: readonly AnyShape[] }
  | { kind: 'build'; inner: AnyShape; make: (value: never, at: Range) => unknown }
  | { kind: 'named'; name: string; get: () => AnyShape };

/** What may stand before the dot of a selector. */
export type Namespace =
  | 'period'
  | 'group'
  | 'trait'
  | 'place'
  | 'country'
  | 'kind'
  | 'holder'
  | 'signal'
  | 'mode';

/** One line for the reference and the schema, in both languages. */
export interface Doc extends Words {
  example?: string;
}

/** A key of an object. */
export interface Field {
  required: boolean;
  shape: AnyShape;
  doc: Doc;
}

/** Keys that are names from the scenario itself. */
interface Rest {
  of: NameKind;
  shape: AnyShape;
  doc: Doc;
}

/** What the keys of one object ask of each other. */
export type Rule =
  | { rule: 'exactly_one'; keys: readonly string[] }
  | { rule: 'at_least_one'; keys: readonly string[] }
  /** A Weibull `shape` stands only beside a time. */
  | { rule: 'shape_needs_time' };

export interface FieldOf<T, Required extends boolean> {
  required: Required;
  shape: Shape<T>;
  doc: Doc;
}

/** One field for every key of `T`, required where `T` requires it: nothing can be forgotten or invented. */
export type FieldsOf<T> = {
  [K in keyof T]-?: undefined extends T[K] ? FieldOf<Exclude<T[K], undefined>, false> : FieldOf<T[K], true>;
};

export const required = <T>(shape: Shape<T>, en: string, ar: string, example?: string): FieldOf<T, true> => ({
  required: true,
  shape,
  doc: { en, ar, example },
});

export const optional = <T>(
  shape: Shape<T>,
  en: string,
  ar: string,
  example?: string,
): FieldOf<T, false> => ({
  required: false,
  shape,
  doc: { en, ar, example },
});

/** Any scalar, as written. */
export const text: Shape<Located<string>> = { kind: 'text' };

/** A name declared elsewhere; whether it exists is the compiler's question. */
export const name = (of: NameKind): Shape<Located<string>> => ({ kind: 'name', of });

/** `namespace.name`; where `plain` is given also a plain name of that kind or one of `words`. */
export const selector = (
  namespaces: readonly Namespace[],
  plain?: NameKind,
  words: readonly string[] = [],
): Shape<Located<string>> => ({ kind: 'selector', namespaces, plain, words });

/** A new name: lower-case letters, digits, `_` and `-`. */
export const id: Shape<Located<string>> = { kind: 'id' };

/** Text for people: a string for both languages or `{ en, ar }`. */
export const words: Shape<Words> = { kind: 'words' };

/** A plain number within bounds (both included). */
export const number = (bounds: AmountKind, low?: number, high?: number): Shape<Located<number>> => ({
  kind: 'number',
  bounds,
  low,
  high,
});

/** A plain number above `above` (excluded) and up to `high` (included). */
export const numberAbove = (bounds: AmountKind, above: number, high: number): Shape<Located<number>> => ({
  kind: 'number',
  bounds,
  above,
  high,
});

export const flag: Shape<Located<boolean>> = { kind: 'flag' };

/** A date; a month stands for its first or its last day. */
export const day = (edge: 'first' | 'last'): Shape<Located<number>> => ({ kind: 'day', edge });

export const choice = <T extends string>(...choices: readonly T[]): Shape<Located<T>> => ({
  kind: 'choice',
  choices,
});

/** The version of the format. */
export const version: Shape<Located<number>> = { kind: 'version' };

/** `0..2` */
export const interval: Shape<Located<{ low: number; high: number }>> = { kind: 'interval' };

/** `best (low..high) unit`; `positive` also forbids a fixed zero where the kind would allow it. */
export const quantity = (kind: QuantityKindName, positive = false): Shape<Located<Quantity>> => ({
  kind: 'quantity',
  quantity: kind,
  positive,
});

/** A quantity that takes no range. */
export const plainQuantity = (kind: QuantityKindName): Shape<Located<Quantity>> => ({
  kind: 'quantity',
  quantity: kind,
  positive: false,
  plain: true,
});

/** A figure in the notation that a metric asks for. */
export const figureIn = (kind: QuantityKindName): Shape<Located<Quantity>> => ({
  kind: 'quantity',
  quantity: kind,
  positive: false,
  figure: true,
});

export const list = <T>(item: Shape<T>): Shape<T[]> => ({ kind: 'list', item });

/** One thing or a list of them. In a cell of a side file: names separated by spaces or semicolons. */
export const oneOrMany = <T>(item: Shape<T>): Shape<T[]> => ({ kind: 'one_or_many', item });

/** A map from new ids, or from names of a kind, to entries. */
export const entries = <T>(value: Shape<T>, key: 'id' | NameKind = 'id'): Shape<Entries<T>> => ({
  kind: 'entries',
  key,
  value,
});

export const object = <T>(where: Where, fields: FieldsOf<T>, rules: readonly Rule[] = []): Shape<T> => ({
  kind: 'object',
  where,
  fields: fields as Record<string, Field>,
  rules,
});

/** An object whose other keys are names of the scenario. */
export const objectAndNames = <T, R>(
  where: Where,
  fields: FieldsOf<T>,
  rest: { of: NameKind; shape: Shape<R>; doc: Doc },
): Shape<{ known: T; rest: Entries<R> }> => ({
  kind: 'object',
  where,
  fields: fields as Record<string, Field>,
  rest,
  rules: [],
});

/** A map of cases: `namespace.name` keys, all of one namespace, closed by `otherwise`. */
export const selectors = <T>(namespaces: readonly Namespace[], then: Shape<T>): Shape<CasesRead<T>> => ({
  kind: 'selectors',
  namespaces,
  then,
});

/** What `selectors` makes. */
export interface CasesRead<T> {
  at: Range;
  list: { key: Located<string>; then: T }[];
  otherwise?: T;
}

/** Factors that act together: `signal` for `signal.` keys, `other` for the rest. */
export const timesOf = <T>(
  namespaces: readonly Namespace[],
  signal: Shape<T>,
  other: Shape<T>,
): Shape<{ key: Located<string>; value: T }[]> => ({ kind: 'times', namespaces, signal, other });

/** Different shapes for a scalar, a list and a map. */
export const byNode = <T>(
  expected: Expected,
  options: { scalar?: Shape<T>; list?: Shape<T>; map?: Shape<T> },
): Shape<T> => ({ kind: 'by_node', expected, ...options });

/** The first option of whose keys one is present, else `otherwise`. A key that ends in `.` is a prefix. */
export const byKey = <T>(
  options: readonly { keys: readonly string[]; shape: Shape<T> }[],
  otherwise: Shape<T>,
): Shape<T> => ({ kind: 'by_key', options, otherwise });

/** Entries inline, or `{ file: x.csv }` whose rows read as the same entries; column `id` gives the key. */
export const entriesOrFile = <T>(
  row: Shape<T>,
  inline: Shape<Entries<T>> = entries(row),
): Shape<Entries<T>> => ({
  kind: 'table',
  inline,
  row,
  keyed: true,
});

/** A list inline, or `{ file: x.csv }` with one item a row. */
export const listOrFile = <T>(row: Shape<T>): Shape<T[]> => ({
  kind: 'table',
  inline: list(row),
  row,
  keyed: false,
});

/** How a column of a side file is named. */
export interface SeriesReference {
  file: Located<string>;
  column: Located<string>;
  by?: Located<'place'>;
}

/** A column of a side file, joined in. */
export const series = <T extends SeriesReference, B>(
  reference: Shape<T>,
  make: (reference: T, series: Series) => B,
): Shape<B> => ({ kind: 'series', reference, make });

/** A shape that depends on what another field of the same object, written anywhere in it, was read as. */
export const following = <F, T>(
  field: string,
  choices: readonly Shape<T>[],
  pick: (value: F) => Shape<T>,
): Shape<T> => ({ kind: 'following', field, choices, pick });

/** The same notation made into something else. */
export const build = <A, B>(inner: Shape<A>, make: (value: A, at: Range) => B): Shape<B> => ({
  kind: 'build',
  inner,
  make,
});

/** A shape that names itself, so that it can contain itself. */
export const named = <T>(called: string, get: () => Shape<T>): Shape<T> => ({
  kind: 'named',
  name: called,
  get,
});
