import {
  outcomeLabel,
  publish,
  type Summary,
  statusLabel,
  type Told,
  told,
  toldSummary,
} from '../../experiment/index.ts';
import type { Scenario, Words } from '../../scenario/index.ts';
import { type DataTable, dataTables, type Field, KIND, made, points } from '../files/tables.ts';

/** A row that is on a map: five percent points of a count, in the form for publication. */
type Points = Told[];

/** Counts on the dates of the maps, in the form for publication. */
export interface ToldMap {
  on: string;
  places: { place: string; outcomes: { outcome: string; people: Points }[] }[];
  links: { link: string; from: string; to: string; along: Points; against: Points }[];
}

/** The maps of a summary as they may be published. Who sets out on a link can be few in any profile. */
export function toldMaps(exact: Summary, scenario: Scenario): ToldMap[] {
  const { profile, source } = scenario;
  const ends = new Map((source.links ?? []).map(({ key, value }) => [key.value, value]));
  const of = (
    people: { p5: number; p25: number; p50: number; p75: number; p95: number },
    as: Scenario['profile'],
  ): Points => [people.p5, people.p25, people.p50, people.p75, people.p95].map((n) => told(n, as));
  return publish(exact, profile).maps.map(({ on, places, links }) => ({
    on,
    places: places.map(({ place, people }) => ({
      place,
      outcomes: Object.entries(people).map(([outcome, counted]) => ({
        outcome,
        people: of(counted, profile),
      })),
    })),
    links: links.map(({ link, forward, back }) => ({
      link,
      from: ends.get(link)?.from.value ?? '',
      to: ends.get(link)?.to.value ?? '',
      along: of(forward, 'armed_group'),
      against: of(back, 'armed_group'),
    })),
  }));
}

/**
 * Every table that `masar export` writes, tidy and with units, in the form for publication (docs/privacy.md): those of the
 * report's data package, places and links on the dates of the maps, and the names of everything in both languages.
 */
export function exportTables(summary: Summary, scenario: Scenario): DataTable[] {
  const maps = toldMaps(summary, scenario);
  const string = (name: string, description?: string): Field => ({ name, type: 'string', description });
  const date: Field = { name: 'date', type: 'date' };
  const tables = [
    ...dataTables(toldSummary(summary, scenario.profile), scenario, null),
    made(
      'places',
      'People by place and outcome on the dates of the maps.',
      [date, string('place'), string('outcome'), ...points('integer', 'people'), KIND],
      ['date', 'place', 'outcome'],
      maps.flatMap(({ on, places }) =>
        places.flatMap(({ place, outcomes }) =>
          outcomes.map(({ outcome, people }) => [on, place, outcome, ...people, 'modelled']),
        ),
      ),
    ),
    made(
      'links',
      'People who set out on a link since the date of the map before.',
      [
        date,
        string('link'),
        string('from'),
        string('to'),
        string('way', 'along the link as it is written, or against it'),
        ...points('integer', 'people'),
        KIND,
      ],
      ['date', 'link', 'way'],
      maps.flatMap(({ on, links }) =>
        links.flatMap(({ link, from, to, along, against }) => [
          [on, link, from, to, 'along', ...along, 'modelled'],
          [on, link, to, from, 'against', ...against, 'modelled'],
        ]),
      ),
    ),
    made(
      'labels',
      'Names of what stands in the other tables, in English and Arabic.',
      [string('what'), string('id'), string('en'), string('ar')],
      ['what', 'id'],
      labels(summary, scenario).map(([what, id, { en, ar }]) => [what, id, en, ar]),
    ),
  ];
  return tables.map((table) => ({
    ...table,
    fields: table.fields.map((field) => withUnit(table.name, field)),
  }));
}

function withUnit(table: string, field: Field): Field {
  if (field.type === 'integer') return { ...field, unit: 'people' };
  if (table === 'observations' && field.name === 'error') return { ...field, unit: '1' };
  return field;
}

/** What a thing is called, by what it is and its id. */
export function labels(summary: Summary, scenario: Scenario): [what: string, id: string, words: Words][] {
  const { source, plan } = scenario;
  const plain = (id: string): Words => ({ en: id.replaceAll('_', ' '), ar: id.replaceAll('_', ' ') });
  return [
    ...summary.outcomes.map(({ id }): [string, string, Words] => ['outcome', id, outcomeLabel(scenario, id)]),
    ...plan.statuses.map((id): [string, string, Words] => ['status', id, statusLabel(scenario, id)]),
    ...source.places.map(({ key, value }): [string, string, Words] => [
      'place',
      key.value,
      value.label ?? plain(key.value),
    ]),
    ...summary.groups.map(({ id, label }): [string, string, Words] => ['group', id, label]),
    ...summary.moves.map(({ id, label }): [string, string, Words] => ['move', id, label]),
  ];
}
