import type { Explanations } from './explanation.ts';
import { fleeExplanationsEn } from './flee-explain-en.ts';

/** What every code means, in English: a title and why the rule is there. */
export const explanationsEn: Explanations = {
  ...fleeExplanationsEn,
  M0001: [
    'the YAML cannot be read',
    'The file breaks a rule of YAML before anything in it can be understood: often a missing bracket or quotation mark, a tab, or lines that do not begin in the same column. The place shown is where reading stopped; the cause may stand shortly before it.',
  ],
  M0002: [
    'the same key twice',
    'Only one of the two could count, and the file does not say which. A list whose entries may repeat is written with dashes.',
  ],
  M0003: [
    'no such file',
    'A scenario is a folder: CSV files are named from the folder of `scenario.yaml`, and nothing outside that folder is read.',
  ],
  M0004: [
    'the CSV cannot be read',
    'Columns are separated by commas; a cell that holds a comma or a quotation mark stands in double quotes. Each row has as many cells as the first.',
  ],
  M0005: [
    'no such column',
    'The first row of a CSV file names its columns. A column that the scenario needs is not among them, or has another name.',
  ],
  M0006: [
    'larger than a scenario may be',
    'Files, nesting and aliases have limits, so that a damaged or hostile file cannot stop the program. A real scenario stays far below them.',
  ],
  M0101: [
    'unknown key',
    'A key that nothing reads would be lost without a word, so it is a mistake. The keys of each section are listed in docs/scenario-format.md.',
  ],
  M0102: [
    'a key is missing',
    'This entry has no meaning without the key, and there is no value that could be taken for granted.',
  ],
  M0103: [
    'something else should stand here',
    'The key is known, but its value has another form: a list where a map is read, or a word where a number is.',
  ],
  M0104: [
    'not a quantity of this kind',
    'Numbers are written `best (low..high) unit`, with no thousands separators and no `k`. Arabic-Indic digits are read as well. The range holds the 5 and 95 percent points.',
  ],
  M0105: [
    'the unit is missing or does not fit',
    'A rate is a risk per day, week, month or year; a median or mean is a number of them. Without a unit the number could mean any of these.',
  ],
  M0106: [
    'the best value lies outside its range',
    'The best value is the middle of what is plausible, so it cannot lie outside the range around it.',
  ],
  M0107: [
    'no such name',
    'Statuses, places, groups, levers and the like are named once and used by that name. This name was declared nowhere. `masar explain statuses` lists the statuses that every scenario knows.',
  ],
  M0108: [
    'out of bounds',
    'A risk or share with a range is drawn on a scale that never reaches 0% or 100%, and a count, time or multiplier is never negative. A value without a range may be exactly 0% or 100% for shares.',
  ],
  M0109: [
    'not a date',
    'Dates are written year-month or year-month-day. A month stands for its first day where something begins, and for its last where something ends.',
  ],
  M0110: [
    'not one of the words that may stand here',
    'This value comes from a short fixed list, shown in the message.',
  ],
  M0111: [
    'another version of the format',
    'The first line says for which version of the format the file was written. This program reads version 1.',
  ],
  M0112: [
    'one map, two kinds of cases',
    'All keys of a map of cases differ by the same thing: by period, by group, by one trait. Otherwise two cases could hold at once. Maps nest, so both can be said one inside the other.',
  ],
  M0113: [
    'not a selector',
    'A case is named with what it differs by in front: `period.growth`, `group.russia`, `trait.who.man`. Only some of these make sense at each place.',
  ],
  M0114: [
    'two ways to say one thing',
    'These keys exclude each other: a speed is said as a rate, a median, a mean or a share, never as two of them.',
  ],
  M0115: [
    'nothing says how fast',
    'A move or reason needs exactly one speed: a rate, a median, a mean, or a share of those who enter the status.',
  ],
  M0116: [
    'a shape without a length of time',
    '`shape` says how the risk changes with the time spent in a status. It belongs to a median or a mean; a rate is constant and a share happens at once.',
  ],
  M0117: [
    'not an id',
    'Ids stand in results, addresses and file names, so they keep to lower-case Latin letters, digits, `_` and `-`. What readers see is the `label`, in any script.',
  ],
  M0118: [
    'an empty entry',
    'The key stands there without a value. An empty value could be a slip or a wish; the file should say which.',
  ],
  M0119: [
    'a range where a single number stands',
    'This number is chosen by the author and not known with a range, such as how far the structure of the model may miss a figure.',
  ],
  M0201: [
    'the same id twice',
    'An id names one thing. Moves without an id are called `from.to`; two moves between the same statuses need an `id` each.',
  ],
  M0202: ['ends before it begins', 'The second date of an interval cannot come before the first.'],
  M0203: [
    'the time of the scenario',
    'The scenario runs from the first day of `time.from` to the last of `time.to`: at least one day and at most 200 years.',
  ],
  M0204: [
    'cases that overlap',
    'A person at one time falls under one case of a map. Two periods that share a day, or a place and the country it lies in, would both hold.',
  ],
  M0205: ['the dead do not move', 'Statuses of the family `dead` are final. Nothing leaves them.'],
  M0206: [
    'a circle that takes no time',
    'Shares are settled in the moment of entry. When shares lead back to where they began, a person would go round without end on one day.',
  ],
  M0207: [
    'shares above 100%',
    'The shares that leave one status on entry are parts of the same people. What they leave up to 100% goes on with the rates.',
  ],
  M0208: [
    'shares of a trait are not known',
    'One level may be left out and takes what remains. With two left out, nothing says how they divide it. A trait that is not mentioned at all takes its first level.',
  ],
  M0209: [
    'a group of nobody, or nowhere',
    'A group needs people: a `start` on the first day or `arrives` later, or both. And it needs a place to be: `at`.',
  ],
  M0210: [
    'a status in no outcome',
    'Outcomes divide everybody: each status at each place belongs to exactly one. People in a status that no outcome counts would be missing from the answer.',
  ],
  M0211: [
    'a status in two outcomes',
    'Its people would be counted twice and the outcomes would add up to more than everybody. With `in`, one status may be split by place.',
  ],
  M0212: [
    'a new holder without custody',
    'When a place falls, `custody` sends a share of people to the new holder. That holder must say in which status it keeps them.',
  ],
  M0213: [
    'a status that nobody can reach',
    'No group starts in this status and no move, reason or fall leads to it, so whatever is said of it never happens.',
  ],
  M0214: ['no home', '`at: home` takes people to the home of their group. This group declares none.'],
  M0215: [
    'too many combinations of traits',
    'Each combination of trait levels is kept apart in the tables of the model. Beyond the limit they would not fit in memory.',
  ],
  M0216: [
    'counts nobody',
    'The conditions of this metric exclude each other, so it is zero whatever happens.',
  ],
  M0217: [
    'outside the time of the scenario',
    'The model says nothing before `time.from` or after `time.to`.',
  ],
  M0218: [
    'a signal without usable rows',
    'A value of a signal holds from its date until the next row, so rows must exist and be in the order of time.',
  ],
  M0219: ['two rows for one day and place', 'Only one of them could hold, and the file does not say which.'],
  M0220: [
    'a move that changes nothing',
    'From a status to itself, without a place to go to: nobody would notice it, though it would restart the clock of the status.',
  ],
  M0221: [
    'nothing uses this',
    'It is declared and has no effect on the answer. Often a name was forgotten at the move that it was meant for.',
  ],
  M0222: [
    'nothing to set',
    '`--set` takes `lever=value` or `parameter=value`. Levers stand in `levers`; a parameter is called after its place in the file, as in `hide.rate` or `groups.russia.start`.',
  ],
  M0223: [
    'outside the range of the lever',
    'The range of a lever says how far its author thinks the model can be trusted. Widen it in the file if you have a reason.',
  ],
  M0224: [
    'whose own place',
    'Falls and `held` ask which places the group itself holds, so exactly one holder is marked `own: true`.',
  ],
  M0225: [
    'cannot stand here',
    'What differs by this cannot be used at this place: a signal acts through `exp ... per 1`, and a coverage differs by trait or group only.',
  ],
  M0226: [
    'An overlay takes out something that is not there',
    'An overlay is merged into the scenario key by key; `~` takes a key out and `remove: true` an entry of a list. What it takes out must be in the scenario, or the overlay does not do what it says.',
  ],
  M0230: [
    'Signals in a circle',
    'A derived signal is worked out from others. Followed from signal to signal, the names must end at signals from side files.',
  ],
  M0231: [
    'A counted signal inside another',
    'What is counted in the run is known month by month only, so no series can be made of it before the run. It acts on moves directly and may have a lag of its own.',
  ],
  M0232: [
    'A counted signal on a spell with a shape',
    'A spell with a shape is worked out to its end when it opens; a count of the run is known to the end of the month only. The two cannot meet in one move.',
  ],
  M0233: [
    'Whole months without a range',
    'Counts of the run are kept by windows of one month: over how many of them, and how late, is a plain number of months.',
  ],
  M0234: [
    'Nobody can travel',
    'People in a status under `journeys` walk links. From the places where people enter it no link leads anywhere.',
  ],
  M0235: [
    'No speed for a mode of travel',
    'Every link has a mode, `road` if not said. The journey must say how fast people travel on each mode that the links have.',
  ],
  M0236: [
    'A journey to where it begins',
    'What ends or stops a journey must lead to another status, or people would set out again at the same moment, for ever.',
  ],
  M0238: [
    'A key that cannot stand here',
    '`toward` names places, `country.X`, `kind.X` or `home`; `stopped` names `holder.X` or `country.X`; `cost` and `speed` name `mode.X`, and `cost` also `holder.X`.',
  ],
  M0240: [
    'Translations in a circle',
    '`translation_of` leads from a text to the text that it translates. Followed from source to source it must end at an original.',
  ],
  M0241: [
    'a scheme that does not fit',
    '`snapshot` is a count of people on one day, `cumulative` a count of moves from the first day, `event` one between two days. What `of` counts says which of them it is.',
  ],
  M0242: [
    'known cases of how many?',
    'The model has all cases and the source only those that became known. `confirmation` or `coverage` says which part they are; without it the two are not the same figure.',
  ],
  M0243: [
    'a range that means something else',
    '`ninety`, `half` and `bounds` say what the ends of a range mean, so there must be one. `exact` says that there is none. Without `range`, a figure with a range is read as `ninety` and one without as `exact`.',
  ],
  M0244: [
    'earlier figures',
    'Baselines are worked out from what had been published before. So a figure of `history` is earlier than its observation, and there is one for a day.',
  ],
  M0245: [
    'a baseline that cannot be worked out',
    '`last_value` needs one earlier figure. `linear_trend` needs four: with fewer, what it says has no finite mean error. `reference_growth` needs one and a rate of growth.',
  ],
  M0246: [
    'nothing to estimate',
    'A fit narrows the ranges of numbers. A number without a range is taken as known.',
  ],
  M0247: [
    'A decision without a choice',
    'The value of knowing more is the value of choosing better. A decision needs at least two options, and each sets the levers differently; an option without `set` leaves the file as it is.',
  ],
  M0301: [
    'evidence in conflict',
    'Two entries disagree and no number says which of them it follows. Name the one that you follow in `because`; the other stays visible in the report.',
  ],
  M0302: [
    'a number without a ground',
    'With `--strict` every number with a range says what it rests on. An honest `basis: assumed` is enough.',
  ],
  M0303: [
    'measured or quoted, from where?',
    'These two grades claim a source, so one must be named. A number without a source is `inferred` or `assumed`.',
  ],
  M0304: [
    'another value for what has none',
    '`was` and `instead` give a value, so what they are about must be a number that can be set: a parameter, or `observation.ID`. A claim can be challenged in words only, and a share that is drawn from counts of interviews has no value of its own.',
  ],
  'M-S01': [
    'the name of a person',
    'This program speaks of populations, never of one person, real or simulated. Ids and labels of groups, traits, levels, statuses and outcomes are read strictly; sentences only for what can hardly be anything else; places may be called after people. If a label was taken for a name by mistake, say it as what it is: a country, a region (`Salah al-Din governorate`), a kind of people, or the label of a place that has a country or coordinates. A name that the lists of this guard lack passes: it prevents accidents.',
  ],
  'M-S02': [
    'a coordinate that is too fine',
    'In the profile for armed groups a place stands for an area of about ten kilometres or more. Finer points could expose people, in fields and in texts alike: labels, notes and ids are read too, with digits of either kind.',
  ],
  'M-S03': [
    'a group that is too small',
    'In the profile for armed groups, fewer than 50 people could be recognised as persons. Start and arrivals are added together, with what `--set` makes of them. A group with certain levels of traits, named by an observation or by the `if` of a move, is at least 10 people, as if traits were independent.',
  ],
  'M-S04': [
    'too close to the present',
    'In the profile for armed groups, a scenario ends at least 12 months before the release of the program: it is for understanding the past, not for tracking people today. Rows, news and years in names that are later speak of a conflict of today with shifted dates. Dates that were shifted everywhere cannot be found out.',
  ],
  'M-S05': [
    'a small count among what is published',
    'Modelled counts of 1 to 9 are printed as <10. An observation would print its own figure beside them, and a share among few people tells how many there are.',
  ],
  'M-S06': [
    'checkpoints in a ranking',
    'Whoever travels is stopped by those who hold the ground. Shares, speeds and counts of being stopped or dying differ by holder, country, kind of place or mode of travel. By one place they would rank checkpoints by whom they catch, and serve those who set them up.',
  ],
  'M-S07': [
    'people as a threat',
    'A status or a trait that calls people dangerous, handed out by shares of origin, turns a nationality into a verdict. The vocabulary says where and how people live. Signals, causes and moves may speak of dangerous places.',
  ],
  'M-S08': [
    'an armed group in a scenario of displacement',
    'The profile `displacement` may show days, camps and conflicts of today. So it has no words for members of an armed group: their scenarios keep to the guards of `armed_group`.',
  ],
  'M-S09': [
    'a passage instead of a claim',
    'Claims stand in reports and are passed on. A passage of a source may hold names of people who did not agree to that, and may not be ours to copy. A claim is short, in our own words, in both languages.',
  ],
};
