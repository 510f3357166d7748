import type { SaveRefusal } from '../../report/index.ts';
import { isolate, phrases, plain } from '../../text/index.ts';
import type { PlatformWords } from './platform.ts';

const { name: q, list } = phrases('en');
const own = (name: string): string => isolate(plain(name));
const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;

const refusals: PlatformWords['refusals'] = {
  read_only: () => 'the studio was started to be read only',
  no_token: () => 'this page is not the one that the server gave out: load it again',
  too_large: ({ limit }) => `the changed files are larger than ${megabytes(limit)} together`,
  not_understood: () => 'the server did not understand what this page sent: load it again',
  name: ({ name }) => `${q(name)} is no name of a YAML or CSV file inside the scenario's folder`,
  changed: ({ name }) =>
    `${q(name)} was changed on disk since this page read it; read it again, or download yours first`,
  unwritable: ({ name, reason }) => `${q(name)} cannot be written (${reason})`,
};

/** Files, saving and sharing in English. */
export const platformWordsEn: PlatformWords = {
  faults: {
    no_scenario: () => 'There is no scenario in it: no scenario.yaml and no *.masar.yaml.',
    several_scenarios: ({ names }) =>
      `There is more than one scenario in it: ${list(names.map(q))}. Give one of them.`,
    flee_files: () =>
      'These are files of a directory in Flee’s format, which say too little alone: give the whole directory, with its folders input_csv and source_data.',
    no_directory: () => 'There is no directory in Flee’s format in it: no folder called input_csv.',
    several_directories: ({ names }) =>
      `There is more than one directory in Flee’s format in it: ${list(names.map(q))}. Give one of them.`,
    page_not_opened: () =>
      'This is a directory in Flee’s format, which has a page of its own. The browser did not open that page by itself.',
    too_many: ({ limit }) => `There are more than ${limit} files in it; give the scenario's folder alone.`,
    too_deep: ({ limit }) =>
      `Its folders lie more than ${limit} deep in each other; give the scenario's folder alone.`,
    file_too_large: ({ name, limit }) => `${q(name)} is larger than ${megabytes(limit)}.`,
    all_too_large: ({ limit }) => `The files are larger than ${megabytes(limit)} together.`,
    not_text: ({ name }) => `${q(name)} is not text in UTF-8.`,
    bad_name: ({ name }) => `${q(name)} is no name that a file of a scenario can have.`,
    unreadable: ({ name }) => `${q(name)} cannot be read.`,
    not_a_report: ({ name }) => `${q(name)} is not a report of masar that holds its study.`,
    newer_report: ({ name }) => `${q(name)} was written by a newer masar than this one.`,
    no_server: () =>
      'The server does not answer: masar studio may have ended. Download the files to keep them.',
    not_saved: ({ refusal }) =>
      `Nothing was saved: ${(refusals[refusal.what] as (r: SaveRefusal) => string)(refusal)}.`,
    folder_refused: () => 'The browser may not write into this folder: pick another, or download the files.',
    newer_link: () => 'The link was made by another version of masar and is left aside.',
    link_unknown: ({ key }) =>
      `The link names ${q(key)}, which this scenario does not have; it is left aside.`,
    link_value: ({ key, found }) =>
      `The link sets ${q(key)} to ${q(found)}, which cannot be; it is left aside.`,
    link_clamped: ({ lever, found, to }) =>
      `The link sets the lever ${q(lever)} to ${found}, outside its range; it stands at ${to}.`,
    no_picture: () => 'This browser cannot turn the picture into PNG; SVG works.',
  },
  refusals,
  begin: {
    title: 'Open a scenario',
    examples: 'At hand',
    given: (name) => `As this page was opened: ${own(name)}`,
    own: 'Your own',
    flee: 'Flee’s format',
    openFlee: 'Open a Flee directory',
    fleeReading:
      'A directory with the folders input_csv and source_data opens computed, on a page of its own beside this one; single CSV files say too little alone. It can be dropped on this page too. What you give stays on this machine.',
  },
  file: {
    title: 'The scenario and its files',
    from: {
      folder: (name) => `Opened from ${own(name)}.`,
      bundled: (name) => `The scenario ${own(name)} that comes with masar: changes can be downloaded.`,
      run: (name) => `The scenario of the finished run ${own(name)}: changes can be downloaded.`,
      report: (name) => `Restored from the report ${own(name)}: changes can be downloaded.`,
      export: (name) => `The scenario ${own(name)} in this page: changes can be downloaded.`,
      dropped: (name) => `Opened from what you gave (${own(name)}): changes can be downloaded.`,
      new: () => 'A new scenario: it can be downloaded.',
      nothing: () => 'Nothing is open. Open a scenario, or begin a new one.',
    },
    open: 'Open files',
    openFolder: 'Open a folder',
    new: 'New',
    save: 'Save',
    saveTo: 'Save into a folder',
    download: 'Download',
    revert: 'Back to what was opened',
    reload: 'Read again from disk',
    undo: 'Undo',
    redo: 'Redo',
    undoOf: (what) => `Undo: ${what}`,
    redoOf: (what) => `Redo: ${what}`,
    saved: 'Saved.',
    savedTo: (files, folder) => `${files} written into the folder ${folder}.`,
    unsaved: (files) => `Not saved: ${files}`,
    nothingUnsaved: 'Nothing is unsaved.',
    drop: 'A scenario’s folder, its files or a report of masar can be dropped anywhere on this page.',
    files: 'File',
    fileState: { broken: (file) => `${file}, with mistakes`, unsaved: (file) => `${file}, not saved` },
    editor: (file) => `Text of ${file}`,
    mistakes: 'Mistakes and warnings',
    mistakesIn: (errors, warnings) => `${errors}, ${warnings}`,
    noMistakes: 'No mistakes found.',
    lastGood: 'Everything else in this page goes on with the last scenario that could be run.',
    goTo: (file, line) => `${file}, line ${line}`,
    severity: { error: 'error', warning: 'warning' },
    right: 'What would be right',
    moreMistakes: (n) => `${n} more are not shown.`,
    form: 'Numbers',
    formTable: 'Table of numbers',
    formReading: 'What is changed here is written into the text at its place; comments stay.',
    find: 'Find a number',
    found: (n) => `${n} found`,
    more: (n) => `${n} more: type to narrow the list.`,
    number: 'Number',
    value: (id) => `Value of ${id}`,
    grade: (id) => `Grade of ${id}`,
    noGrade: 'no grade',
    gradeElsewhere: 'This number has no grade of its own in the text; write one there.',
    levers: 'Levers',
    lever: 'Lever',
    leverRange: (lever) => `Range of ${lever}`,
    leverStart: (lever) => `Value of ${lever} in the file`,
    range: 'Range',
    start: 'In the file',
    inText: (id) => `Show ${id} in the text`,
    notRewritten: (id) => `${id} cannot be written from here; change it in the text.`,
    broken: 'The form waits until the text can be read again.',
    large: 'This file is too large to be marked here; its mistakes are in the list.',
  },
  share: {
    title: 'Share',
    close: 'Close',
    link: 'Link',
    linkReading:
      'It carries the positions of levers, switches and views and the changes that are compared, and no text of the scenario: who opens it needs the same scenario.',
    copy: 'Copy the link',
    copied: 'Copied.',
    report: 'Report in one file',
    reportReading:
      'What this page shows now, in both languages, as one HTML file that opens without a network. It can be opened as a studio again.',
    reportFor: 'For',
    audiences: { brief: 'the desk officer: two pages', review: 'the reviewer', both: 'both' },
    reportOpens: 'Opens in',
    reportSave: 'Make the report',
    reportSee: 'Look at it here',
    reportSeen: 'The report, as it will look',
    data: 'Data',
    dataReading:
      'Counts are rounded as everything that is published; of 1 to 9 people only that they are fewer than 10.',
    csv: 'Results as CSV',
    geojson: 'Map as GeoJSON',
    scenarioFiles: 'Scenario files',
    dataPackage: 'Data package',
    pictures: 'Pictures of this screen',
    picturesReading: 'Each carries its title, its source and the word “modelled”.',
    picturesLetters:
      'This page may not read its own letters, so pictures are written in those of the machine that shows them.',
    noPictures: 'This screen has no pictures.',
    picture: (n) => `Picture ${n}`,
    svg: 'SVG',
    png: 'PNG',
    source: ({ title, digest, draws, version, change }) =>
      `${title}. ${change}. ${draws}, masar ${version}, scenario ${digest}.`,
    modelled: 'Modelled: a what-if, not a forecast',
    notChanged: 'As in the file',
    notReady: 'The numbers are still being computed.',
  },
  notices: 'Notices',
  dismiss: 'Dismiss',
  openDirectory: 'Open its page',
};
