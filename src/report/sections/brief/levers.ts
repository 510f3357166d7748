import { dayName } from '../../../text/index.ts';
import { type LeverDot, leverDots } from '../../charts/lever-dots.ts';
import { type Edition, say } from '../../edition.ts';
import { type PulledLever, pulledLevers } from '../../leanings.ts';
import { html, type Markup } from '../../markup.ts';
import { figure, section, table, twoWidths, withCode } from '../../parts.ts';
import { briefWords } from '../../words/brief.ts';
import { change, outcomeName } from '../study-parts.ts';
import { hasPins } from './pinned.ts';

const MOST_LEVERS = 5;
const MOST_BESIDE_PINS = 3;
const EFFECTS = 2;

/** What could be different: up to five levers with their clearest paired effects, who could move them, and a caution. */
export function briefLevers(edition: Edition): Markup {
  const { study, summary, phrases, language, plain } = edition;
  const brief = briefWords(language);
  const all = pulledLevers(edition);
  const part = (content: Markup): Markup => section(edition, 'brief-levers', brief.parts.levers, content);
  if (all.length === 0) return part(html`<p>${brief.leversNone}</p>`);
  if (study === null) return part(html`<p>${withCode(brief.leversNotRun)}</p>`);
  const levers = all.slice(0, hasPins(edition) ? MOST_BESIDE_PINS : MOST_LEVERS);
  const dots = dotsOf(edition, levers);
  const [first] = [...dots].sort((a, b) => Math.abs(b.difference.p50) - Math.abs(a.difference.p50));
  const finding = first?.finding ?? brief.leversNoEffect;
  const date = dayName(summary.headline, language, plain);
  const draws = phrases.counted(study.draws, 'draws');
  return part(
    html`${
      dots.length > 0 &&
      figure(
        edition,
        finding,
        brief.leversDefinition(date, draws),
        twoWidths((width) => leverDots(edition, dots, finding, brief.zero, width)),
      )
    }${leverTable(edition, levers)}${all.length > levers.length && html`<p>${brief.moreLevers(all.length - levers.length)}</p>`}`,
  );
}

function dotsOf(edition: Edition, levers: PulledLever[]): (LeverDot & { finding: string })[] {
  const brief = briefWords(edition.language);
  return levers.flatMap(({ name, variant, effects: [effect] }) => {
    if (variant === null || effect === undefined) return [];
    const outcome = outcomeName(edition, effect.id);
    const setting = brief.setTo(variant.setting);
    const told = change(edition, effect.difference);
    return [
      {
        title: brief.leverAt(name, setting),
        told: brief.changeOf(outcome, told),
        difference: effect.difference,
        finding: brief.leversFinding(name, setting, outcome, told),
      },
    ];
  });
}

function leverTable(edition: Edition, levers: PulledLever[]): Markup {
  const brief = briefWords(edition.language);
  const { columns } = brief;
  const draws = edition.study?.draws ?? 0;
  return table(
    edition,
    'brief-levers',
    brief.leversTable,
    [{ title: columns.lever }, { title: columns.effect }, { title: columns.caution }],
    levers.map(({ name, source, variant, effects }) => {
      const clearest = effects.slice(0, EFFECTS);
      return [
        html`${variant === null ? name : brief.leverAt(name, brief.setTo(variant.setting))}${source.who && html`<br><small>${say(edition, source.who)}</small>`}`,
        clearest.length === 0
          ? brief.noClear
          : clearest.map(
              ({ id, difference, agree }, i) =>
                html`${i > 0 && html`<br>`}${brief.changeOf(outcomeName(edition, id), change(edition, difference))} <small>${brief.direction(Math.round(agree * draws), draws)}</small>`,
            ),
        source.caution ? html`<small>${say(edition, source.caution)}</small>` : '',
      ];
    }),
  );
}
