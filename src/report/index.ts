export { REVIEW } from './contents.ts';
export type { Beside } from './edition.ts';
// Parts of a report that stand elsewhere too: an edition, and what is written from it.
export { type Edition, edition, guarded, say } from './edition.ts';
export { type Restorable, readRestorable, type Unrestorable } from './files/restorable.ts';
export {
  OPENING_ID,
  type SaveOrder,
  type SaveRefusal,
  type StudioOpening,
  TOKEN_HEADER,
  writeOpening,
} from './files/studio-opening.ts';
export type { Audience } from './language-half.ts';
export { html as markupOf, type Markup } from './markup.ts';
export { answerInWords, type ReportOptions, reportHtml } from './report-html.ts';
export { runCommand } from './run-command.ts';
export { answerSentence } from './sections/answer.ts';
export { studyWords } from './study-words.ts';
export { style as reportStyle, themeVariables } from './style.css.ts';
