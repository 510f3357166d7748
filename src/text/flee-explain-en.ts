import type { FleeExplanations } from './explanation.ts';

/** What the codes of a directory in Flee's format mean, in English. */
export const fleeExplanationsEn: FleeExplanations = {
  M0801: [
    'a file that Flee needs is missing',
    'Flee stops without locations.csv, routes.csv, closures.csv, conflicts.csv, sim_period.csv, data_layout.csv and the files that data_layout.csv names. Names are compared letter by letter.',
  ],
  M0802: [
    'something else should stand in this cell',
    "Flee turns the cells of its files into numbers and dates with Python's own rules and stops where they fail: `5.0` is no whole number, and a date has the form 2012-02-29.",
  ],
  M0803: [
    'no such location, region or entry',
    'In routes.csv Flee stops at a name that locations.csv does not have. In conflicts.csv and other tables it passes over the column in silence, so that a misspelt place never has a conflict.',
  ],
  M0804: [
    'too many or too few cells',
    'Most columns of Flee are read by their position, so a missing or additional comma moves everything after it.',
  ],
  M0806: [
    'fewer rows than days',
    'In tables by day the order of the rows is the day. Flee stops on the first day that has no row.',
  ],
  M0807: [
    'a correction that cannot be done',
    'A registration correction multiplies everything before a date by the step at that date. It needs a row of exactly that date, a row before it, and at least one person there.',
  ],
  M0808: [
    'a camp without registered arrivals',
    'On day 0 Flee asks for the registered number of people of every camp. A camp without an entry in data_layout.csv stops the run.',
  ],
  M0809: [
    'registrations that are not told in order',
    'Flee takes rows as sorted by date, adds several files of one camp row by row, and loses what lies after the end of the shorter one.',
  ],
  M0810: [
    'unknown setting',
    'Flee asks its settings only for the keys that it knows. A misspelt key changes nothing, and nothing says so.',
  ],
  M0811: [
    'a setting without effect',
    'The key is in the documentation or in examples, but no code of Flee makes use of it, or the code reads another name.',
  ],
  M0812: [
    'a value that becomes another',
    'Flee converts what it reads: every text that is not empty is true, also "False", and 1.5 becomes 1 where a whole number is read.',
  ],
  M0813: [
    'settings that need or exclude each other',
    'Flee stops, or does nothing of what was asked, when one of these settings is used without the other.',
  ],
  M0814: [
    'larger than a run may be',
    'Days, people and places have limits, so that a damaged or hostile file cannot keep the program busy for ever. Conflicts in use stay far below them.',
  ],
  M0815: [
    'no log of single agents',
    'masar writes aggregate counts only. Numbers of people on each route and by origin and destination tell the same without a record of one person.',
  ],
  M0816: [
    'an attribute that a rule needs',
    'Economic pull needs trade_volume and hdi of places abroad, hunger a figure for the region, matching rules a count for each group. Flee stops where it is missing.',
  ],
  M0817: [
    'a file that is not read',
    'The file is there, but the settings keep Flee from reading it: flood rules take the place of conflicts.csv, agents.csv and major_routes.csv wait for a setting.',
  ],
  M0818: ['more of the same kind', 'Only the first mistakes of one kind are shown in full for each file.'],
  M0820: [
    'a closure that isolates a place',
    'A row of type `location` closes every route of its first name; the second name is not read. People who are displaced there stay until it ends.',
  ],
  M0821: [
    'a link closure that closes nothing',
    'Flee compares names by identity here, which never succeeds for names of more than one letter. For names of one letter it closes one direction.',
  ],
  M0822: [
    'a closure whose times have no effect',
    'Closures act on the day that is equal to their start, and open on the day that is equal to their end; -1 never opens.',
  ],
  M0823: [
    'a capacity that becomes unlimited',
    'Flee takes those present on day 0 off the capacity of a camp. What is left below 1 counts as no limit at all, so an overfull camp takes in everybody.',
  ],
  M0824: [
    'the home country is that of the first row',
    'Places of any other country are abroad, which matters for foreign_weight, economic pull and food.',
  ],
  M0825: [
    'latitude taken for longitude',
    'The files of Flee hold latitude first, and its code takes the first for longitude. Only `stay_close_to_home` makes use of it.',
  ],
  M0826: [
    'days without a conflict zone',
    'Flee chooses origins among conflict zones by their population and stops when there is none, even if nobody is to be displaced.',
  ],
  M0827: [
    'forced redirection',
    'The column is read but no rule of movement asks for it. The value 1 makes a second pair of links, so the route is chosen twice as often.',
  ],
  M0828: [
    'the same twice',
    'Flee finds the first of two places with one name. Two routes between the same places count twice in every choice.',
  ],
  M0829: [
    'a number that cannot be',
    'Negative distances or people are taken as they stand, and whatever follows from them is told as if it were a result.',
  ],
  M0830: [
    'a change of intensity that is not seen',
    'Flee looks for beginnings (from zero) and ends (to zero). A change between two values above zero leaves the first in place.',
  ],
  M0831: [
    'an intensity outside 0 to 1',
    'The intensity weighs the population in the choice of origins and the attraction of the place. Flee takes any number.',
  ],
  M0832: [
    'a conflict that never ends',
    'conflicts.csv changes a place only when its value begins or ends. A place that locations.csv makes a conflict zone and that is 0 on day 0 has neither.',
  ],
  M0833: [
    'a date of conflict that nothing acts on',
    'The column conflict_date turns a zone into a town at the start. Only conflicts.csv makes it a zone again.',
  ],
  M0834: [
    'conflict at a camp or hub',
    'After a conflict Flee gives any place the chance to leave of a town, also a camp, forwarding hub or marker.',
  ],
  M0835: [
    'unknown type of location',
    'Flee looks for parts of words: camp, conflict, forward, marker, flood_zone, town, default. A place of any other type is left by everybody every day.',
  ],
  M0836: ['a place without routes', 'Nobody who is displaced there can leave, and nobody arrives.'],
  M0837: [
    'registrations of no location',
    'The number of newly displaced people is the change of all entries but the first, also of those that name no location of the model.',
  ],
  M0838: [
    'the first entry is the total',
    'Flee leaves the first row of data_layout.csv out of the sum over camps. If it is a camp, its arrivals are lost.',
  ],
  M0839: [
    'a file read from the working folder only',
    'location_changes.csv is opened by its bare name, so Flee finds it only in the folder that it is started in.',
  ],
  M0840: [
    'awareness of nothing',
    'At awareness 0 Flee draws a number where a place should be, and no route is ever begun.',
  ],
  M0841: [
    'a region without figures',
    'region_attributes_IPC.csv has no column for the region, so its places keep no figure of hunger.',
  ],
  M0842: [
    'a major route without routes',
    'A major route leads along routes of routes.csv; two neighbours on it must have one.',
  ],
  M0843: [
    'an unknown name that stands for the first location',
    'For closures of camps Flee looks the name up, finds nothing, and takes nothing for the number 0: the first location becomes a town.',
  ],
  M0844: [
    'towns that become camps',
    'Any place that fewer than 0.5% leave in a day counts as a camp, and every camp needs registered arrivals.',
  ],
  M0845: [
    'a flood level beyond its list',
    'A list has one entry for each level from 0. Flee reads between the entry of the level and the next one, so the highest level of a table needs one entry more.',
  ],
};
