import type { Summary } from '../experiment/index.ts';
import type { Scenario } from '../scenario/index.ts';
import type { Digits, Language } from '../text/index.ts';
import { type Beside, type Edition, edition, say } from './edition.ts';
import { restorable, restorableBlock } from './files/restorable.ts';
import { filesSection, pageFiles } from './files-section.ts';
import { type Audience, languageHalf } from './language-half.ts';
import { html, type Markup, raw } from './markup.ts';
import { contentPolicy, PAGE_SCRIPT } from './page-script.ts';
import { answerSentence } from './sections/answer.ts';
import { style } from './style.css.ts';

export interface ReportOptions extends Beside {
  /** The language that the page opens in. Default `en`. */
  language?: Language;
  /** Digits of the Arabic half. Default `latin`, as CLDR has plain `ar`. */
  digits?: Digits;
  /** For whom it is cut. Default `both`. */
  audience?: Audience;
}

/**
 * One HTML page in both languages: it opens without a network and without JavaScript, and the same run gives the same
 * bytes. Texts from the scenario are shown as text, whatever they hold.
 */
export function reportHtml(summary: Summary, scenario: Scenario, options: ReportOptions = {}): string {
  const { language: opens = 'en', digits = 'latin', audience = 'both' } = options;
  const en = edition('en', summary, scenario, 'latin', options);
  const ar = edition('ar', summary, scenario, digits, options);
  const title = `masar · مسار · ${say(en, summary.scenario.title)} · ${say(ar, summary.scenario.title)}`;
  const choose = ({ language }: Edition, name: string): Markup =>
    html`<label lang="${language}"><input type="radio" name="language" id="show-${language}"${language === opens ? html` checked` : null}> ${name}</label>`;
  return `${
    html`<!doctype html>
<html lang="${opens}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${raw(contentPolicy())}">
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
${languageHalf(en, audience)}
${languageHalf(ar, audience)}
${audience !== 'brief' && filesSection(pageFiles(summary, scenario, options.study ?? null), scenario)}
</main>
${raw(restorableBlock(restorable(summary, scenario, options.fits?.[0])))}
${audience !== 'brief' && html`<script>${raw(PAGE_SCRIPT)}</script>`}
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
