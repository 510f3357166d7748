import type { Example } from './examples.ts';
import type { FleeProblem } from './flee-problem.ts';

/** A small example for every code of a directory in Flee's format. */
export const fleeExamples: Record<FleeProblem['code'], Example> = {
  M0801: { wrong: 'data_layout.csv: Mentao,bf_mentao.csv', right: 'data_layout.csv: Mentao,bf-mentao.csv' },
  M0802: { wrong: 'Gao,Mopti,3OO', right: 'Gao,Mopti,300' },
  M0803: { wrong: '#Day,Kidal,Timbuktoo', right: '#Day,Kidal,Timbuktu' },
  M0804: { wrong: '#Day,Kidal,Gao\n0,1,0,1', right: '#Day,Kidal,Gao\n0,1,0' },
  M0806: { wrong: 'Length,300   # conflicts.csv: 120 rows', right: 'Length,120   # conflicts.csv: 120 rows' },
  M0807: { wrong: 'Mentao,2012-10-04', right: 'Mentao,2012-10-03' },
  M0808: { wrong: 'total,refugees.csv', right: 'total,refugees.csv\nMentao,bf-mentao.csv' },
  M0809: { wrong: '2012-03-24,4091\n2012-03-21,0', right: '2012-03-21,0\n2012-03-24,4091' },
  M0810: { wrong: 'move_rules: { camp_weigth: 2.0 }', right: 'move_rules: { camp_weight: 2.0 }' },
  M0811: { wrong: 'spawn_rules: { camps_are_sinks: True }', right: 'spawn_rules: { camps_are_sicks: True }' },
  M0812: { wrong: 'start_on_foot: "False"', right: 'start_on_foot: False' },
  M0813: {
    wrong: 'spawn_rules: { flood_zone_spawning_only: True }',
    right: 'spawn_rules: { flood_zone_spawning_only: True, conflict_zone_spawning_only: False }',
  },
  M0814: { wrong: 'Length,3000000', right: 'Length,300' },
  M0815: { wrong: 'log_levels: { agent: 1 }', right: 'log_levels: { agent: 0, link: 1 }' },
  M0816: {
    wrong: 'use_economic_pull: True   # locations.csv has no hdi',
    right: '#name,region,country,lat,lon,location_type,conflict_date,population,trade_volume,hdi',
  },
  M0817: { wrong: 'input_csv/major_routes.csv', right: 'move_rules: { fixed_routes: True }' },
  M0818: { wrong: 'Gao,Mopti,-1   # and so on', right: 'Gao,Mopti,300' },
  M0820: { wrong: 'location,Bujumbura,Lusenda,0,91', right: 'country,Burundi,DRC,0,91' },
  M0821: { wrong: 'link,Bujumbura,Lusenda,0,91', right: 'location,Lusenda,,0,91' },
  M0822: { wrong: 'country,Mali,Niger,33,0', right: 'country,Mali,Niger,0,33' },
  M0823: {
    wrong: 'Mboti,Mongala,DRC,3.3,22.0,camp,,704   # 6505 there on day 0',
    right: 'Mboti,Mongala,DRC,3.3,22.0,camp,,20000',
  },
  M0824: {
    wrong: 'Erbil,Erbil,Iraq,36.2,44.0,camp,,10000\nRaqqa,Raqqa,Syria,35.9,39.0,conflict_zone,0,220000',
    right: 'Raqqa,Raqqa,Syria,35.9,39.0,conflict_zone,0,220000\nErbil,Erbil,Iraq,36.2,44.0,camp,,10000',
  },
  M0825: {
    wrong: 'Gao,Gao,Mali,16.3,0.0,town,,86633   # stay_close_to_home: True',
    right: 'Gao,Gao,Mali,0.0,16.3,town,,86633   # stay_close_to_home: True',
  },
  M0826: { wrong: '#Day,Kidal\n0,1\n1,0', right: '#Day,Kidal\n0,1\n1,1' },
  M0827: { wrong: 'Nduta,Nyarugusu,120,2', right: 'Nduta,Nyarugusu,120,' },
  M0828: { wrong: 'Gao,Mopti,300\nMopti,Gao,300', right: 'Gao,Mopti,300' },
  M0829: { wrong: 'Gao,Mopti,-300', right: 'Gao,Mopti,300' },
  M0830: { wrong: '#Day,Kidal\n0,0.5\n1,1.0', right: '#Day,Kidal\n0,1.0\n1,1.0' },
  M0831: { wrong: '#Day,Kidal\n0,10', right: '#Day,Kidal\n0,1.0' },
  M0832: {
    wrong: 'Kidal,Kidal,Mali,18.4,1.4,conflict_zone,0,25617   # 0 in conflicts.csv',
    right: 'Kidal,Kidal,Mali,18.4,1.4,town,,25617',
  },
  M0833: {
    wrong: 'Gao,Gao,Mali,16.3,0.0,conflict_zone,23,86633   # 0 in conflicts.csv',
    right: '#Day,Gao   # and 1 from day 23 on',
  },
  M0834: { wrong: '#Day,Mentao   # a camp', right: '#Day,Kidal   # a conflict zone' },
  M0835: { wrong: 'Gao,Gao,Mali,16.3,0.0,city,,86633', right: 'Gao,Gao,Mali,16.3,0.0,town,,86633' },
  M0836: { wrong: 'Gao   # in no row of routes.csv', right: 'Gao,Mopti,300' },
  M0837: { wrong: 'Bossobolo,drc-bossobolo.csv   # no location', right: 'Boyabu,drc-boyabu.csv' },
  M0838: {
    wrong: 'Mentao,bf-mentao.csv\ntotal,refugees.csv',
    right: 'total,refugees.csv\nMentao,bf-mentao.csv',
  },
  M0839: { wrong: 'input_csv/location_changes.csv', right: 'location_changes.csv' },
  M0840: { wrong: 'awareness_level: 0', right: 'awareness_level: 1' },
  M0841: { wrong: '#Day,Kidal,Goa', right: '#Day,Kidal,Gao' },
  M0842: { wrong: 'Kidal,Mopti,Segou', right: 'Kidal,Bourem,Gao' },
  M0843: { wrong: 'camp,Mentoa,,10,-1', right: 'camp,Mentao,,10,-1' },
  M0844: { wrong: 'default_movechance: 0.003', right: 'default_movechance: 0.3' },
  M0845: {
    wrong: 'flood_loc_weights: [1.0, 0.5, 0.1]   # flood_level.csv reaches 2',
    right: 'flood_loc_weights: [1.0, 0.5, 0.1, 0.1]',
  },
};
