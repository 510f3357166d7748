import type { SaveRefusal } from '../../report/index.ts';
import type { Language } from '../../text/index.ts';
import type { PlatformFault } from '../platform/fault.ts';
import { platformWordsAr } from './platform-ar.ts';
import { platformWordsEn } from './platform-en.ts';

/** The words of files, saving and sharing. */
export interface PlatformWords {
  faults: { [W in PlatformFault['what']]: (fault: Extract<PlatformFault, { what: W }>) => string };
  refusals: { [W in SaveRefusal['what']]: (refusal: Extract<SaveRefusal, { what: W }>) => string };
  begin: {
    title: string;
    examples: string;
    /** What the page was given at first. */
    given: (name: string) => string;
    own: string;
    /** A directory in Flee's format. */
    flee: string;
    openFlee: string;
    fleeReading: string;
  };
  file: {
    title: string;
    from: Record<
      'folder' | 'bundled' | 'run' | 'report' | 'export' | 'dropped' | 'new' | 'nothing',
      (name: string) => string
    >;
    open: string;
    openFolder: string;
    new: string;
    save: string;
    saveTo: string;
    download: string;
    revert: string;
    reload: string;
    undo: string;
    redo: string;
    /** `what`: files, levers or settings. */
    undoOf: (what: string) => string;
    redoOf: (what: string) => string;
    saved: string;
    /** A copy stands in a folder of the user's. */
    savedTo: (files: string, folder: string) => string;
    unsaved: (files: string) => string;
    nothingUnsaved: string;
    drop: string;
    files: string;
    /** A file's name where something is to be said of it. */
    fileState: Record<'broken' | 'unsaved', (file: string) => string>;
    editor: (file: string) => string;
    mistakes: string;
    mistakesIn: (errors: string, warnings: string) => string;
    noMistakes: string;
    lastGood: string;
    goTo: (file: string, line: string) => string;
    severity: Record<'error' | 'warning', string>;
    right: string;
    moreMistakes: (n: string) => string;
    form: string;
    formTable: string;
    formReading: string;
    find: string;
    found: (n: string) => string;
    more: (n: string) => string;
    number: string;
    value: (id: string) => string;
    grade: (id: string) => string;
    noGrade: string;
    gradeElsewhere: string;
    levers: string;
    lever: string;
    leverRange: (lever: string) => string;
    leverStart: (lever: string) => string;
    range: string;
    start: string;
    inText: (id: string) => string;
    notRewritten: (id: string) => string;
    broken: string;
    large: string;
  };
  share: {
    title: string;
    close: string;
    link: string;
    linkReading: string;
    copy: string;
    copied: string;
    report: string;
    reportReading: string;
    reportFor: string;
    audiences: Record<'brief' | 'review' | 'both', string>;
    reportOpens: string;
    reportSave: string;
    reportSee: string;
    /** Of the frame in which it is looked at. */
    reportSeen: string;
    data: string;
    dataReading: string;
    csv: string;
    geojson: string;
    scenarioFiles: string;
    dataPackage: string;
    pictures: string;
    picturesReading: string;
    /** Where a picture cannot carry the page's letters. */
    picturesLetters: string;
    noPictures: string;
    picture: (n: string) => string;
    svg: string;
    png: string;
    /** Baked into a picture below the drawing. */
    source: (about: {
      title: string;
      digest: string;
      draws: string;
      version: string;
      change: string;
    }) => string;
    modelled: string;
    notChanged: string;
    notReady: string;
  };
  /** What is said in the page about notices as a whole. */
  notices: string;
  dismiss: string;
  /** Beside a notice that the browser opened no page for a directory. */
  openDirectory: string;
}

export const platformWords = (language: Language): PlatformWords =>
  language === 'ar' ? platformWordsAr : platformWordsEn;

/** A fault in words, one sentence. */
export function tellPlatformFault(fault: PlatformFault, language: Language): string {
  const words = platformWords(language);
  return (words.faults[fault.what] as (fault: PlatformFault) => string)(fault);
}
