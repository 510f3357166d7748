import { oddSlots } from '../../scenario/index.ts';
import { anchor, type Edition, say } from '../edition.ts';
import { type Fragment, html, type Markup } from '../markup.ts';
import { section } from '../parts.ts';
import { type OddElement, oddWords } from '../words/odd.ts';
import { designConcepts } from './odd/design-concepts.ts';
import { entities } from './odd/entities.ts';
import { initialization, inputData } from './odd/inputs.ts';
import { slot } from './odd/slot.ts';

/** The ODD description: what the file says is generated, what it cannot say is the author's text or flagged as a gap. */
export function odd(edition: Edition): Markup {
  const words = oddWords(edition.language);
  const slots = oddSlots(edition.scenario.source);
  const missing = slots.filter(({ text }) => text === null).length;
  const element = (id: OddElement, ...content: Fragment[]): Markup =>
    html`<h3 id="${anchor(edition, 'odd', id)}">${words.elements[id]}</h3>${content}`;
  return section(
    edition,
    'odd',
    words.title,
    html`<p>${words.reading} ${words.gaps(missing, slots.length)}</p>${[
      element(
        'purpose',
        slot(edition, 'purpose'),
        purpose(edition),
        slot(edition, 'patterns'),
        patterns(edition),
      ),
      element('entities', entities(edition), slot(edition, 'entities')),
      element('scheduling', scheduling(edition), slot(edition, 'scheduling')),
      element('design', designConcepts(edition)),
      element('initialization', initialization(edition), slot(edition, 'initialization')),
      element('input_data', inputData(edition), slot(edition, 'input_data')),
      element('submodels', submodels(edition), slot(edition, 'submodels')),
    ]}`,
  );
}

function purpose(edition: Edition): Markup {
  return html`<p>${oddWords(edition.language).question(say(edition, edition.summary.scenario.question))}</p>`;
}

function patterns(edition: Edition): Markup {
  const words = oddWords(edition.language);
  const { observations } = edition.summary.score;
  if (observations.length === 0) return html`<p>${words.noPatterns}</p>`;
  const having = (use: 'fit' | 'test' | 'input'): number =>
    observations.filter((each) => each.use === use).length;
  return html`<p>${words.patterns({ figures: observations.length, fit: having('fit'), test: having('test'), input: having('input') })} <a href="#${anchor(edition, 'part', 'observed')}">${edition.words.sections.observed}</a></p>`;
}

function scheduling(edition: Edition): Markup {
  const words = oddWords(edition.language);
  const { plan, compiled } = edition.scenario;
  const timed = (timing: string): number =>
    compiled.transitions.filter(({ reason, moves }) => !reason && moves[0]?.timing === timing).length;
  return html`<ol>${words.order.map((step) => html`<li>${step}</li>`)}</ol><p>${words.processes({
    reasons: compiled.transitions.filter(({ reason }) => reason).length,
    hazards: timed('hazard'),
    shares: timed('share'),
    falls: plan.fallRules.length,
    journeys: plan.journeys.length,
    fedBack: plan.signals.filter(({ from }) => from === 'counted').length,
  })}</p>`;
}

function submodels(edition: Edition): Markup {
  const words = oddWords(edition.language);
  const count = edition.scenario.source.mechanisms?.length ?? 0;
  const link = (part: string, title: string): Markup =>
    html`<a href="#${anchor(edition, 'part', part)}">${title}</a>`;
  const diagram = edition.scenario.compiled.transitions.length > 0;
  return html`<p>${words.submodels} ${count > 0 && words.mechanisms(count)}</p><p>${diagram && html`${link('diagram', words.seeDiagram)} · `}${link('equations', words.seeEquations)} · ${link('parameters', words.seeParameters)}</p>`;
}
