/** Text that is already safe to stand in a page. Only `html` and `raw` make it. */
export interface Markup {
  readonly markup: string;
}

/** What may stand in a template: text and numbers are escaped, lists are joined, `null`, `undefined` and `false` leave nothing. */
export type Fragment = Markup | string | number | null | false | readonly Fragment[] | undefined;

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Characters that turn the direction of the text around them, or that no page may hold. */
const UNWELCOME = /[\u202a-\u202e]|(?![\t\n])\p{Cc}/gu;

/** Text made safe in the content of an element and inside a quoted attribute. */
export function escapeText(text: string): string {
  return text.replace(UNWELCOME, '').replace(/[&<>"']/g, (character) => ENTITIES[character]);
}

/** Text as the content of an element: quotes stay as they are, which keeps embedded files short. */
export function contentOf(text: string): Markup {
  return {
    markup: text.replace(UNWELCOME, '').replace(/[&<>]/g, (character) => ENTITIES[character]),
  };
}

/** Markup written by this program, never by a file. */
export function raw(markup: string): Markup {
  return { markup };
}

/** A template of HTML or SVG in which everything interpolated is escaped unless it is `Markup` itself. */
export function html(parts: TemplateStringsArray, ...values: Fragment[]): Markup {
  let markup = parts[0];
  for (let i = 0; i < values.length; i++) markup += render(values[i]) + parts[i + 1];
  return { markup };
}

function render(value: Fragment): string {
  if (value === null || value === undefined || value === false) return '';
  if (typeof value === 'string') return escapeText(value);
  if (typeof value === 'number') return String(value);
  if ('markup' in value) return value.markup;
  return value.map(render).join('');
}
