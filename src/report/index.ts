export type { Beside } from './edition.ts';
export { answerInWords, type ReportOptions, reportHtml } from './report-html.ts';
