export { answerInWords, type ReportOptions, reportHtml } from './report-html.ts';
