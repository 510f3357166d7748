import type { Fit, Study, Summary } from '../experiment/index.ts';
import type { Scenario } from '../scenario/index.ts';
import { type Digits, fitPhrases, type Language } from '../text/index.ts';
import { anchor, type Edition, edition, say } from './edition.ts';
import { html, type Markup, raw } from './markup.ts';
import { answer, answerSentence } from './sections/answer.ts';
import { article } from './sections/article.ts';
import { byOrigin } from './sections/by-origin.ts';
import { glossary, limits, reproduce } from './sections/closing.ts';
import { disputes } from './sections/disputes.ts';
import { evidence } from './sections/evidence.ts';
import { fitted } from './sections/fitted.ts';
import { howSure } from './sections/how-sure.ts';
import { levers } from './sections/levers.ts';
import { maps } from './sections/maps.ts';
import { observed } from './sections/observed.ts';
import { overTime } from './sections/over-time.ts';
import { parameters } from './sections/parameters.ts';
import { rivals } from './sections/rivals.ts';
import { spells } from './sections/spells.ts';
import { whereAndHow } from './sections/where-and-how.ts';
import { studyWords } from './study-words.ts';
import { style } from './style.css.ts';

export interface ReportOptions {
  /** The language that the page opens in. Default `en`. */
  language?: Language;
  /** Digits of the Arabic half. Default `latin`, as CLDR has plain `ar`. */
  digits?: Digits;
  /** What rivals, mechanisms, disputes and levers change. */
  study?: Study | null;
  /** Posteriors: the scenario's own structure first, then rivals. */
  fits?: readonly Fit[];
}

/**
 * One HTML page in both languages: it opens without a network and without JavaScript, and the same run gives the same
 * bytes. Texts from the scenario are shown as text, whatever they hold.
 */
export function reportHtml(summary: Summary, scenario: Scenario, options: ReportOptions = {}): string {
  const opens = options.language ?? 'en';
  const en = edition('en', summary, scenario, 'latin', options.study, options.fits);
  const ar = edition('ar', summary, scenario, options.digits ?? 'latin', options.study, options.fits);
  const title = `masar · مسار · ${say(en, summary.scenario.title)} · ${say(ar, summary.scenario.title)}`;
  const choose = ({ language }: Edition, name: string): Markup =>
    html`<label lang="${language}"><input type="radio" name="language" id="show-${language}"${language === opens ? html` checked` : null}> ${name}</label>`;
  return `${
    html`<!doctype html>
<html lang="${opens}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="masar ${summary.engine}">
<meta name="kind" content="modelled">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${raw(style())}</style>
</head>
<body>
<header class="bar"><p class="wordmark"><span lang="en">masar</span> <span lang="ar" dir="rtl">مسار</span></p><fieldset><legend><span lang="en">${en.words.chooseLanguage}</span> · <span lang="ar">${ar.words.chooseLanguage}</span></legend>${choose(en, 'English')}${choose(ar, 'العربية')}</fieldset></header>
<main>
${oneLanguage(en)}
${oneLanguage(ar)}
</main>
</body>
</html>
`.markup
  }`;
}

/** The question of a scenario and its answer in one sentence, as the report has them. */
export function answerInWords(
  summary: Summary,
  scenario: Scenario,
  language: Language,
): { question: string; answer: string } {
  const one = edition(language, summary, scenario, 'latin');
  return { question: say(one, summary.scenario.question), answer: answerSentence(one) };
}

/** The report's order, the same in both languages. */
function oneLanguage(edition: Edition): Markup {
  const { summary, scenario, words, language, direction } = edition;
  const { about } = scenario.source;
  const title = say(edition, summary.scenario.title);
  const question = say(edition, summary.scenario.question);
  return html`<article class="edition" lang="${language}" dir="${direction}">
<h1>${title}</h1>
${question !== title && html`<p class="question">${question}</p>`}
${about !== undefined && html`<p class="about">${say(edition, about)}</p>`}
${answer(edition)}
${contents(edition)}
${maps(edition)}
${overTime(edition)}
${whereAndHow(edition)}
${spells(edition)}
${byOrigin(edition)}
${article(edition)}
${levers(edition)}
${observed(edition)}
${fitted(edition)}
${howSure(edition)}
${rivals(edition)}
${disputes(edition)}
${limits(edition)}
${parameters(edition)}
${evidence(edition)}
${reproduce(edition)}
${glossary(edition)}
<footer><p>${words.licence(summary.engine)}</p></footer>
</article>`;
}

function contents(edition: Edition): Markup {
  const { sections } = edition.words;
  const own = studyWords(edition.language).sections;
  const parts_: Record<keyof typeof own, (of: Edition) => Markup | null> = {
    maps,
    spells,
    article,
    levers,
    rivals,
    disputes,
  };
  const has = (part: keyof typeof own): boolean => parts_[part](edition) !== null;
  const parts: [string, string][] = [
    ...(has('maps') ? [['maps', own.maps] as [string, string]] : []),
    ['over-time', sections.overTime],
    ['where', sections.whereAndHow],
    ...(has('spells') ? [['spells', own.spells] as [string, string]] : []),
    ['origin', sections.byOrigin],
    ...(has('article') ? [['article', own.article] as [string, string]] : []),
    ...(has('levers') ? [['levers', own.levers] as [string, string]] : []),
    ['observed', sections.observed],
    ...(edition.fits.length > 0 ? [['fitted', fitPhrases(edition.language).title] as [string, string]] : []),
    ['sure', sections.howSure],
    ...(has('rivals') ? [['rivals', own.rivals] as [string, string]] : []),
    ...(has('disputes') ? [['disputes', own.disputes] as [string, string]] : []),
    ['limits', sections.limits],
    ['parameters', sections.parameters],
    ['evidence', sections.evidence],
    ['reproduce', sections.reproduce],
    ['glossary', sections.glossary],
  ];
  return html`<nav aria-label="${edition.words.contents}"><ul>${parts.map(
    ([id, name]) => html`<li><a href="#${anchor(edition, 'part', id)}">${name}</a></li>`,
  )}</ul></nav>`;
}
