import type { FleeProblem } from './flee-problem.ts';

/** A mistake in what a user wrote: a code and the data that its sentence needs. Closed: `problem-en.ts` and `problem-ar.ts` are total over it. */
export type Problem =
  | FleeProblem // a directory in Flee's format (M08xx)
  // The text itself (M00xx)
  | { code: 'M0001'; what: 'yaml'; detail: YamlTrouble } // the YAML cannot be read
  | { code: 'M0002'; key: string; kept?: 'last' } // the same key twice in one map; of Flee's settings the last counts
  | { code: 'M0003'; name: string; suggestion?: string } // a side file is not there
  | { code: 'M0004'; detail: CsvTrouble } // the CSV cannot be read
  | { code: 'M0005'; column: string; columns: string[]; suggestion?: string } // a column is missing
  | { code: 'M0006'; limit: LimitName; found: string } // larger or deeper than a scenario may be
  // The form (M01xx)
  | { code: 'M0101'; key: string; where: Where; suggestion?: string } // unknown key
  | { code: 'M0102'; key: string; where: Where } // missing key
  | { code: 'M0103'; found: string; expected: Expected } // wrong type: `found` as written, cut short
  | { code: 'M0104'; found: string; kind: QuantityKindName; example: string } // not a quantity of this kind
  | { code: 'M0105'; found: string; kind: QuantityKindName; units: string[] } // wrong or missing unit
  | { code: 'M0106'; found: string } // low <= best <= high does not hold
  | { code: 'M0108'; found: string; kind: AmountKind } // out of bounds: 0 or 100 %, negative
  | { code: 'M0109'; found: string } // not a date
  | { code: 'M0110'; found: string; choices: string[]; suggestion?: string } // not one of
  | { code: 'M0111'; found: string } // a masar version this program does not read
  | { code: 'M0112'; first: string; second: string } // one map of cases mixes namespaces
  | { code: 'M0113'; found: string; namespaces: string[]; suggestion?: string } // not a selector here
  | { code: 'M0114'; keys: string[] } // more than one of rate, median, mean, share (or another exclusive set)
  | { code: 'M0115'; keys: string[] } // none of rate, median, mean, share
  | { code: 'M0116' } // shape with rate or share
  | { code: 'M0117'; found: string } // not an id: lower-case letters, digits, _ and -
  | { code: 'M0118'; key: string } // an empty entry
  | { code: 'M0119'; found: string } // a range where a single number stands
  // Names and meaning (M02xx)
  | { code: 'M0107'; kind: NameKind; name: string; suggestion?: string } // no such status, place, ...
  | { code: 'M0201'; id: string; kind: NameKind } // the same id twice
  | { code: 'M0202'; from: string; to: string } // an interval ends before it begins
  | { code: 'M0203'; from: string } // time.from/to: no time at all, or more than 200 years
  | { code: 'M0204'; first: string; second: string } // two cases of one map overlap
  | { code: 'M0205'; status: string } // people who are dead cannot move
  | { code: 'M0206'; cycle: string[] } // shares on entry form a cycle of no duration
  | { code: 'M0207'; total: string } // fixed shares add up to more than 100 %
  | { code: 'M0208'; trait: string; group: string } // two or more levels of a trait left out
  | { code: 'M0209'; group: string } // a group with neither start nor arrivals, or no place
  | { code: 'M0210'; statuses: string[] } // statuses (at places) in no outcome
  | { code: 'M0211'; status: string; first: string; second: string } // a status in two outcomes
  | { code: 'M0212'; holder: string } // custody of a new holder that declares no custody status
  | { code: 'M0213'; status: string } // a status that nobody can reach
  | { code: 'M0214'; group: string } // `home` used, but this group has none
  | { code: 'M0215'; count: number; limit: number } // too many trait classes
  | { code: 'M0216'; id: string } // a metric counts nobody
  | { code: 'M0217'; on: string } // a date outside the time of the scenario
  | { code: 'M0218'; signal: string } // a signal without rows, or with rows out of order
  | { code: 'M0219'; what: string } // two rows for one day and place
  | { code: 'M0220'; id: string } // move from a status to itself that changes nothing
  | { code: 'M0221'; id: string } // an unused lever, period, signal ... (warning)
  | { code: 'M0222'; setting: string; suggestion?: string } // --set names neither lever nor parameter
  | { code: 'M0223'; setting: string; range: string } // --set outside the lever's range
  | { code: 'M0224' } // more than one own holder, or falls without any
  | { code: 'M0226'; id: string; file: string; suggestion?: string } // an overlay takes out what is not there
  | { code: 'M0230'; signal: string } // derived signals in a circle
  | { code: 'M0231'; signal: string } // a fed-back signal inside another signal
  | { code: 'M0232'; id: string; signal: string } // a fed-back signal on a move with a shape
  | { code: 'M0233'; found: string } // whole months without a range
  | { code: 'M0234'; status: string } // a journey from where no link leads anywhere
  | { code: 'M0235'; mode: string } // a journey without a speed for a mode of the links
  | { code: 'M0236'; status: string } // a journey that leads from its status to its status
  | { code: 'M0238'; key: string; choices: string[] } // a key that cannot stand in toward, stopped or cost
  | { code: 'M0240'; source: string } // translations in a circle
  | { code: 'M0241'; scheme: string; counted: Counted } // a scheme that contradicts what is counted
  | { code: 'M0242'; id: string } // known cases without confirmation or coverage
  | { code: 'M0243'; range: string; ranged: boolean } // a meaning of the range that the figure cannot have
  | { code: 'M0244'; on: string; before: string; twice: boolean } // history that is not before its observation, or twice of one day
  | { code: 'M0245'; baseline: string; lacks: 'history' | 'growth'; needed: number } // a baseline that cannot be worked out
  | { code: 'M0246'; id: string } // a parameter to fit that has no range
  | { code: 'M0247'; id: string; options: number } // a decision with fewer than two options, or with two that are the same
  | { code: 'M0225'; namespace: string } // a namespace that cannot stand here (signal without exp, holder in coverage ...)
  // Evidence and privacy (M03xx, M-S)
  | { code: 'M0301'; id: string; other: string } // evidence in conflict and nothing says which is followed (warning)
  | { code: 'M0302'; id: string } // a ranged number without because or basis (--strict)
  | { code: 'M0303'; id: string } // basis measured or quoted without because
  | { code: 'M0304'; id: string } // a remark that gives a value to what has no number
  | { code: 'M-S01'; found: string; sign: PersonSign } // the name of a person
  | { code: 'M-S02'; found: string } // a coordinate finer than 0.1 degree, also inside a text
  | { code: 'M-S03'; group: string; kind?: string; people: number } // a group of fewer than 50 people, a kind of fewer than 10
  | { code: 'M-S04'; what: 'end' | 'row' | 'source' | 'name'; to: string } // not 12 months past for an armed group
  | { code: 'M-S05'; id: string; what: 'value' | 'share' } // a published figure that tells a count below 10
  | { code: 'M-S06'; found: string } // being stopped or dying on the way, by one place
  | { code: 'M-S07'; found: string } // people or a status called a threat
  | { code: 'M-S08'; found: string } // words of armed groups in the profile for displacement
  | { code: 'M-S09'; id: string }; // a claim that may be a passage of its source (warning)

/** What makes a text look like the name of one person. */
export type PersonSign =
  | 'given_name'
  | 'kunya' // father or mother of
  | 'ancestry' // son or daughter of
  | 'nisba' // al-...i
  | 'title'
  | 'initials'
  | 'mixed_script' // letters of several scripts in one word
  | 'contact' // an address or a telephone number
  | 'document'; // the number of a passport or identity card

/** What an observation counts: people on one day, everything up to one day, or what happened between two days. */
export type Counted = 'stock' | 'cumulative' | 'period';

export type NameKind =
  | 'status'
  | 'family'
  | 'place'
  | 'country'
  | 'kind'
  | 'holder'
  | 'link'
  | 'group'
  | 'trait'
  | 'level'
  | 'period'
  | 'signal'
  | 'move'
  | 'reason'
  | 'lever'
  | 'outcome'
  | 'observation'
  | 'source'
  | 'evidence'
  | 'vocabulary'
  | 'file'
  | 'dispute'
  | 'option'
  | 'metric'
  | 'mechanism'
  | 'parameter'
  | 'coded'
  | 'mode'
  | 'pinned' // a parameter or a metric
  | 'challenged'; // a parameter, an observation or a piece of evidence

/** Why YAML cannot be read. */
export type YamlTrouble =
  | 'indent' // lines that belong together do not start in the same column
  | 'tab' // a tab where only spaces may indent
  | 'character' // a bracket, quote, comma or colon is missing or does not belong here
  | 'key' // a key that is too long, spans lines or is not text
  | 'alias' // an alias (*name) without its anchor (&name), or an anchor in the wrong place
  | 'tag' // a tag (!name)
  | 'directive' // a % line
  | 'escape' // an unknown backslash sequence in a quoted text
  | 'documents' // more than one document in the file
  | 'other';

/** Why CSV cannot be read. */
export type CsvTrouble =
  | 'quote' // a quotation mark that is not closed, or text beside one
  | 'cells' // a row with more or fewer cells than the first
  | 'columns' // a first row with an empty name, or the same name twice
  | 'empty' // no first row with the names of the columns
  | 'other';

/** What is bounded: characters of a file, levels of nesting, uses of aliases, entries read, rows of a side file. */
export type LimitName = 'size' | 'depth' | 'aliases' | 'entries' | 'rows';

/** The kinds of quantity; the same ids as `QuantityKind` of the scenario. */
export type QuantityKindName =
  | 'risk'
  | 'time'
  | 'share'
  | 'multiplier'
  | 'effect'
  | 'count'
  | 'monthly'
  | 'speed'
  | 'risk_per_km'
  | 'growth';

/** What should stand where something else was found. */
export type Expected =
  | 'text'
  | 'words' // text, or { en: ..., ar: ... }
  | 'id'
  | 'number'
  | 'flag' // true or false
  | 'date' // 2014-01 or 2014-01-31
  | 'month'
  | 'range' // 0..2
  | 'quantity'
  | 'cases' // a quantity, or a map of cases
  | 'map'
  | 'list'
  | 'map_or_list'
  | 'map_or_file'
  | 'file' // { file: x.csv }
  | 'id_or_map'
  | 'id_or_list'
  | 'id_list_or_map';

/** What has bounds of its own. */
export type AmountKind = QuantityKindName | 'latitude' | 'longitude' | 'distance' | 'value' | 'weight';

/** The kind of entry in which a key is unknown or missing. */
export type Where =
  | 'scenario'
  | 'time'
  | 'words' // { en, ar }
  | 'side_file' // { file, ... }
  | 'status'
  | 'period'
  | 'trait'
  | 'level'
  | 'place'
  | 'link'
  | 'holder'
  | 'control' // a row of control
  | 'group'
  | 'arrivals'
  | 'signal'
  | 'reason'
  | 'move'
  | 'condition' // `if` of a move
  | 'derived_signal'
  | 'blended_signal'
  | 'blend'
  | 'counted_signal'
  | 'signal_count'
  | 'codes'
  | 'code'
  | 'journey'
  | 'toward'
  | 'choose'
  | 'stopped'
  | 'blocked'
  | 'dispute'
  | 'option'
  | 'decision'
  | 'choice' // an option of a decision
  | 'rival'
  | 'mechanism'
  | 'shown'
  | 'article'
  | 'sentence'
  | 'codebook'
  | 'made'
  | 'odd'
  | 'odd_design' // `design` of `odd`
  | 'holds_back'
  | 'fall'
  | 'fall_share' // an entry of a fall's `share`
  | 'none_held'
  | 'lever'
  | 'answer'
  | 'outcome'
  | 'observation'
  | 'history' // an earlier figure of an observation
  | 'fit'
  | 'fit_baselines'
  | 'observation_file' // observations of another file
  | 'metric'
  | 'moves_counted' // { from, to, in } of a flow
  | 'over' // { from, to } of a flow
  | 'source'
  | 'evidence'
  | 'revision'
  | 'challenge'
  | 'said'; // text in one language or both

export type Code = Problem['code'];

export type Language = 'en' | 'ar';

/** A problem at its place. `line` and `column` count from 1; `length` is in characters on that line. */
export interface Diagnostic {
  severity: 'error' | 'warning';
  problem: Problem;
  file: string;
  line: number;
  column: number;
  length: number;
  /** The whole line as written, without its line end: the frame shows a window of it. */
  source: string;
}
