export type { Beside } from './edition.ts';
export { answerSentence } from './sections/answer.ts';
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
export { answerInWords, type ReportOptions, reportHtml } from './report-html.ts';
export { runCommand } from './run-command.ts';
// Parts of a report that stand elsewhere too: an edition, and what is written from it.
export { type Edition, edition, guarded, say } from './edition.ts';
export { type Markup, html as markupOf } from './markup.ts';
export { style as reportStyle } from './style.css.ts';
export { studyWords } from './study-words.ts';
export { REVIEW } from './contents.ts';
