import { type Edition, say } from '../../edition.ts';
import { html, type Markup } from '../../markup.ts';
import { code, table } from '../../parts.ts';
import { oddWords } from '../../words/odd.ts';

/** How people enter: every group with its stock on the first day and its arrivals. */
export function initialization(edition: Edition): Markup {
  const words = oddWords(edition.language);
  const { source } = edition.scenario;
  return table(
    edition,
    'odd-groups',
    words.groupsTable,
    [
      { title: words.groupColumns.group },
      { title: words.groupColumns.start },
      { title: words.groupColumns.arrives },
      { title: words.groupColumns.scale },
    ],
    source.groups.map(({ key, value }) => [
      value.label ? say(edition, value.label) : key.value,
      value.start ? code(value.start.value.text) : '',
      value.arrives
        ? 'series' in value.arrives
          ? words.byMonth
          : code(value.arrives.monthly.value.text)
        : '',
      value.scale ? code(value.scale.value.text) : '',
    ]),
  );
}

/** What is read from outside the scenario's own file. */
export function inputData(edition: Edition): Markup {
  const words = oddWords(edition.language);
  const { files, main, source } = edition.scenario;
  const others = Object.keys(files)
    .filter((name) => name !== main && name.endsWith('.csv'))
    .sort();
  const rows = source.control?.length ?? 0;
  return html`<p>${others.length > 0 ? words.files(others.join(', ')) : words.noFiles} ${rows > 0 && words.rowsOfControl(rows)}</p>`;
}
