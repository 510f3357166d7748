/** What a YAML file says and how: its nodes with the remarks around them, from which it is written again. */
export type Written = Collection | Scalar | Alias;

/** A map or a list. */
export interface Collection {
  kind: 'map' | 'list';
  entries: Entry[];
  /** Remarks after the last entry. */
  after: Remark[];
  anchor: string | undefined;
  /** Never on one line: a section whose entries stand below each other. */
  spread: boolean;
  /** Where it stands in the text that it was read from. */
  place: Place;
}

export interface Scalar {
  kind: 'scalar';
  /** Without quotes, escapes resolved; `null` for nothing, `~` or `null`. */
  text: string | null;
  /** True where the text stands in quotes. */
  quoted: boolean;
  /** The lines of a block (`>-`, `|`), its header first, without their indentation. */
  block: string[] | undefined;
  anchor: string | undefined;
  place: Place;
}

/** `*name` */
export interface Alias {
  kind: 'alias';
  name: string;
  place: Place;
}

/** A key with its value, or an item of a list. */
export interface Entry {
  key: Scalar | Alias | null;
  value: Written;
  /** Remarks on lines of their own above it. */
  before: Remark[];
  /** The remark at the end of its line. */
  beside: string | undefined;
  /** A blank line stands above it, below its remarks. */
  blank: boolean;
}

/** A comment with its `#`. */
export interface Remark {
  text: string;
  /** A blank line stands above it. */
  blank: boolean;
}

/** Offsets in the text; `end` is after the last character. */
export interface Place {
  start: number;
  end: number;
  /** Where the entries of a block collection begin in their lines; undefined for everything else. */
  column?: number;
}

/** Where an entry begins: at its key, or at its value in a list. */
export const startOf = ({ key, value }: Entry): number => (key ?? value).place.start;

export const isCollection = (value: Written): value is Collection =>
  value.kind === 'map' || value.kind === 'list';

/** The text of a key; of an alias its name with the star. */
export const keyText = ({ key }: Entry): string =>
  key === null ? '' : key.kind === 'alias' ? `*${key.name}` : (key.text ?? '');
