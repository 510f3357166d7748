export type { Dot } from './charts/bands.ts';
export { corridor } from './charts/corridors.ts';
export { at, drawn, fillOf, patternLines, textWidth } from './charts/drawing.ts';
export { labelPlaces, type MapLabel } from './charts/map-labels.ts';
export { type Paint, paints } from './charts/palette.ts';
export { COUNTRIES, slice, theatreView } from './charts/theatre-map.ts';
export { REVIEW } from './contents.ts';
export { campPicture } from './displacement/camp-chart.ts';
export { type DisplacementEdition, displacementEdition } from './displacement/displacement-edition.ts';
export {
  displacementDataTables,
  displacementPackage,
  exportDisplacementAs,
  fleeCoordinates,
} from './displacement/displacement-export.ts';
export {
  DISPLACEMENT_PARTS,
  displacementAnswer,
  displacementReport,
  dotsOf as registeredDots,
} from './displacement/displacement-report.ts';
export type { Beside } from './edition.ts';
// Parts of a report that stand elsewhere too: an edition, and what is written from it.
export { type Edition, edition, guarded, say, type Voice, voice } from './edition.ts';
export { coordinates } from './export/coordinates.ts';
export { exportTables } from './export/export-tables.ts';
export { type ExportFiles, exportAs, isMap, type TextFormat } from './export/formats.ts';
export { dataPackage } from './files/data-package.ts';
export type { OpenedRun, RunFuture } from './files/opened-run.ts';
export { type Restorable, readRestorable, type Unrestorable } from './files/restorable.ts';
export {
  isDirectory,
  OPENING_ID,
  PAGES,
  pageOf,
  type SaveOrder,
  type SaveRefusal,
  type StudioExample,
  type StudioOpening,
  TOKEN_HEADER,
  writeOpening,
} from './files/studio-opening.ts';
export type { DataTable } from './files/tables.ts';
export { pageFiles } from './files-section.ts';
export type { Audience } from './language-half.ts';
export type { View } from './map/view.ts';
export { html as markupOf, type Markup } from './markup.ts';
export { answerInWords, type ReportOptions, reportHtml } from './report-html.ts';
export { runCommand } from './run-command.ts';
export { answerSentence } from './sections/answer.ts';
export { dotsOf } from './sections/over-time.ts';
export { spellsFigure } from './sections/spells.ts';
export { studyWords } from './study-words.ts';
export { style as reportStyle, themeVariables } from './style.css.ts';
