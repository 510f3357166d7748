export { displacementReport } from './displacement/displacement-report.ts';
export type { Beside } from './edition.ts';
export { type Restorable, readRestorable, type Unrestorable } from './files/restorable.ts';
export type { Audience } from './language-half.ts';
export { answerInWords, type ReportOptions, reportHtml } from './report-html.ts';
export { runCommand } from './run-command.ts';
