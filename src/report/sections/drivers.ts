import { CHANCE, type Drivers, OTHERS, type ParameterName } from '../../experiment/index.ts';
import { about, type CalledParameter, driverWords, percent, roundTo } from '../../text/index.ts';
import { countRange, type Edition, say } from '../edition.ts';
import { html, type Markup } from '../markup.ts';
import { section, table } from '../parts.ts';

/** Rows of a table. */
const ROWS = 12;

/** What makes the range of a figure wide, and what knowing more would be worth. Null where it was not asked. */
export function drivers(edition: Edition): Markup | null {
  const { drivers: found, language } = edition;
  if (found === null) return null;
  const words = driverWords(language);
  return section(
    edition,
    'drivers',
    words.title,
    html`<p>${figureName(edition, found)}: ${found.figure.form === 'count' ? countRange(edition, found.value) : null}</p>${split(edition, found)}${indices(edition, found)}${narrowings(edition, found)}${decisions(edition, found)}<p><strong>${words.titles.next}.</strong> ${nextSentence(edition, found)}</p>`,
  );
}

/** The one thing to find out next, as a sentence. */
export function nextSentence(edition: Edition, found: Drivers): string {
  const { language, phrases } = edition;
  const words = driverWords(language);
  const { next, draws, figure } = found;
  if (next === null) return words.nextNone(phrases.counted(draws, 'draws'));
  const shared = {
    question: words.question(inLanguage(edition, next.parameter)),
    figure: figureName(edition, found),
    now: inUnit(edition, next.widthNow, figure.form),
    known: inUnit(edition, next.widthKnown, figure.form),
  };
  const judged = found.decisions.find(({ decision }) => decision.id === next.decision);
  if (judged === undefined) return words.nextForRange({ ...shared, part: shareOf(edition, next.share) });
  const { label, id } = judged.decision;
  return words.nextForDecision({
    ...shared,
    decision: label ? say(edition, label) : id,
    worth: worthOf(edition, judged, next.evppi ?? 0),
  });
}

function split(edition: Edition, { split: found, thin }: Drivers): Markup | null {
  if (found === null) return null;
  const words = driverWords(edition.language);
  const parts = (['parameters', 'chance', 'disputes', 'structure'] as const).toSorted(
    (a, b) => found.parts[b].variance - found.parts[a].variance,
  );
  return html`${table(
    edition,
    'drivers-split',
    words.titles.split,
    [
      { title: words.columns.part },
      { title: words.columns.share, number: true },
      { title: words.columns.error, number: true },
    ],
    parts.map((part) => {
      const { share, shareSe, told } = found.parts[part];
      return [
        words.parts[part],
        html`${shareOf(edition, share)}${!told && html`<br><small>${words.notTold}</small>`}`,
        shareOf(edition, shareSe),
      ];
    }),
  )}<p class="reading">${words.crossed(found.structures.length, found.disputes.length)} ${thin > 1 ? words.thinnedChance(thin) : null}</p>`;
}

function indices(edition: Edition, found: Drivers): Markup | null {
  if (found.sobol === null) return null;
  const words = driverWords(edition.language);
  type Index = NonNullable<typeof found.sobol>['indices'][number]['first'];
  const told = (index: Index): Markup | string =>
    index.low > 0
      ? html`${shareOf(edition, index.value)}<br><small>${shareOf(edition, index.low)} – ${shareOf(edition, index.high)}</small>`
      : words.atMost(shareOf(edition, index.high));
  return html`${table(
    edition,
    'drivers-indices',
    words.titles.sobol,
    [
      { title: words.columns.number },
      { title: words.columns.alone, number: true },
      { title: words.columns.together, number: true },
    ],
    found.sobol.indices.map(({ id, first, total }) => [
      calledBy(edition, found, id),
      told(first),
      told(total),
    ]),
  )}<p class="reading">${words.intervals}</p>`;
}

function narrowings(edition: Edition, found: Drivers): Markup {
  const words = driverWords(edition.language);
  return html`${table(
    edition,
    'drivers-narrowings',
    words.titles.narrowings,
    [{ title: words.columns.number }, { title: words.columns.share, number: true }],
    found.narrowings
      .filter(({ share }) => share > 0)
      .slice(0, ROWS)
      .map(({ id, share }) => [calledBy(edition, found, id), shareOf(edition, share)]),
  )}<p class="reading">${words.narrowingsNote(edition.phrases.counted(found.draws, 'draws'))}</p>`;
}

function decisions(edition: Edition, found: Drivers): Markup[] {
  const words = driverWords(edition.language);
  return found.decisions.map((judged) => {
    const { decision, value } = judged;
    const name = decision.label ? say(edition, decision.label) : decision.id;
    const best = decision.options[value.best];
    return html`<h3>${words.titles.decision(name)}</h3><p>${words.bestOption(
      best.label ? say(edition, best.label) : words.asInFile,
      decision.better,
      judged.figure.label ? say(edition, judged.figure.label) : words.leftAlive,
      shareOf(edition, value.sure),
    )} ${value.evpi > 0 ? words.evpi(worthOf(edition, judged, value.evpi)) : words.evpiNone}</p>`;
  });
}

function figureName(edition: Edition, { figure }: Drivers): string {
  return figure.label ? say(edition, figure.label) : driverWords(edition.language).leftAlive;
}

function calledBy(edition: Edition, found: Drivers, id: string): string {
  const words = driverWords(edition.language);
  const name = found.names.find((each) => each.id === id);
  if (name !== undefined) return words.called(inLanguage(edition, name));
  const group = found.groups.find((each) => each.id === id);
  if (group !== undefined) return words.allOf(say(edition, group.label));
  if (id === OTHERS) return words.others(found.parameters - (found.sobol?.indices.length ?? 2) + 2);
  return id === CHANCE ? words.chance : id;
}

function inLanguage(edition: Edition, name: ParameterName): CalledParameter {
  return { ...name, owner: say(edition, name.owner), cases: name.cases.map((each) => say(edition, each)) };
}

function shareOf({ language, plain }: Edition, fraction: number): string {
  return percent(Math.max(0, fraction), language, { ...plain, profile: 'armed_group' });
}

function inUnit(edition: Edition, size: number, form: Drivers['figure']['form']): string {
  const { language, modelled, phrases } = edition;
  if (form === 'share') return percent(size, language, modelled);
  if (form === 'ratio') return String(roundTo(size, 2));
  return phrases.counted(Math.round(size), 'people', about(size, language, modelled));
}

function worthOf(
  edition: Edition,
  { decision, figure }: Drivers['decisions'][number],
  worth: number,
): string {
  const words = driverWords(edition.language);
  if (decision.threshold !== null) return words.benefitOfThreshold(shareOf(edition, worth));
  const small =
    edition.scenario.profile === 'armed_group' && figure.form === 'count' && Math.round(worth) < 10;
  return small ? words.benefitSmall : words.benefit(decision.better, inUnit(edition, worth, figure.form));
}
