import type { Field } from '../files/tables.ts';

const TAGS: Record<string, string> = {
  date: '#date',
  outcome: '#status+outcome+code',
  status: '#status+code',
  place: '#loc+code',
  group: '#group+code',
  move: '#event+move+code',
  link: '#event+link+code',
  from: '#loc+from+code',
  to: '#loc+to+code',
  way: '#event+way',
  kind: '#meta+kind',
  what: '#meta+what',
  id: '#meta+id',
  en: '#description+i_en',
  ar: '#description+i_ar',
  because: '#meta+source',
  basis: '#meta+grade',
  written: '#indicator+written',
  unit: '#indicator+unit',
  use: '#meta+use',
  form: '#indicator+form',
  inside: '#indicator+inside',
  sim: '#indicator+modelled+num',
  data: '#indicator+observed+num',
  error: '#indicator+error+num',
};

/** The hashtag of a column (Humanitarian Exchange Language 1.1): people are `#affected`, other figures `#indicator`. */
export function hxlTag(table: string, { name, type }: Field): string {
  if (table === 'moves' && name === 'to') return '#status+to+code';
  const tag = TAGS[name];
  if (tag !== undefined) return tag;
  return type === 'integer' ? `#affected+${name}` : `#indicator+${name.replaceAll('_', '+')}+num`;
}
