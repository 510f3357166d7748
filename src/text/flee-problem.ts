/** A mistake in a directory in Flee's format. Errors are what Flee stops at, warnings what it passes over in silence. */
export type FleeProblem =
  // What cannot be read (M080x, M081x)
  | { code: 'M0801'; name: string; suggestion?: string } // a file that Flee needs is not there
  | { code: 'M0802'; found: string; expected: FleeExpected } // something else should stand in this cell or setting
  | { code: 'M0803'; kind: FleeNameKind; name: string; suggestion?: string } // no such location, region, country
  | { code: 'M0804'; found: number; needed: number; rule: 'least' | 'most' | 'same' } // cells of a row
  | { code: 'M0806'; rows: number; days: number } // a table by day has fewer rows than days are simulated
  | { code: 'M0807'; name: string; date: string; why: 'no_row' | 'first_row' | 'below_one' } // a correction that cannot be done
  | { code: 'M0808'; name: string } // a camp without registered arrivals
  | { code: 'M0809'; name: string; why: 'before' | 'order' | 'lost' | 'ends' } // registrations over time
  | { code: 'M0810'; key: string; suggestion?: string } // unknown key of the settings
  | { code: 'M0811'; key: string; instead?: string } // a key that Flee documents and never reads
  | { code: 'M0812'; key: string; found: string; read: string } // a value that becomes another on conversion
  | { code: 'M0813'; key: string; other: string; why: 'excludes' | 'needs' } // settings that exclude or need each other
  | { code: 'M0814'; what: FleeBound; found: string; limit: number } // more than a run may need
  | { code: 'M0815' } // a log of single agents
  | { code: 'M0816'; attribute: string; name: string; setting: string } // an attribute that a setting needs
  | { code: 'M0817'; name: string; setting: string } // a file that these settings keep from being read
  | { code: 'M0818'; count: number } // more of the same kind
  // What Flee does in silence (M082x to M084x)
  | { code: 'M0820'; name: string; other: string; start: number; end: number } // a location closure isolates a place
  | { code: 'M0821'; first: string; second: string; reverse: boolean } // a link closure closes nothing, or one direction
  | { code: 'M0822'; why: 'never' | 'after' | 'same_day' | 'backwards'; start: number; end: number } // times of a closure
  | { code: 'M0823'; name: string; capacity: number; present: number } // capacity becomes unlimited
  | { code: 'M0824'; home: string; conflict: string } // the first row's country is home
  | { code: 'M0825'; name: string } // latitude read as longitude, and distances are used
  | { code: 'M0826'; first: number; count: number; stops: boolean } // days without a conflict zone
  | { code: 'M0827'; doubles: boolean } // forced redirection
  | { code: 'M0828'; kind: FleeNameKind; name: string } // the same twice
  | { code: 'M0829'; found: string; what: 'distance' | 'people' | 'registered' | 'coordinate' } // negative, or far off
  | { code: 'M0830'; name: string; from: string; to: string } // a change of intensity that is not seen
  | { code: 'M0831'; found: string } // an intensity outside 0 to 1
  | { code: 'M0832'; name: string } // a zone of locations.csv that conflicts.csv never ends
  | { code: 'M0833'; name: string; day: number } // a conflict_date that nothing acts on
  | { code: 'M0834'; name: string } // conflict at a camp, hub or marker that ends
  | { code: 'M0835'; found: string } // a type of location that Flee does not know
  | { code: 'M0836'; name: string } // no route leads to a place
  | { code: 'M0837'; name: string } // registrations of no location, still counted
  | { code: 'M0838'; name: string } // the first entry is taken as the total
  | { code: 'M0839'; name: string } // a file read from the working directory only
  | { code: 'M0840' } // awareness 0: nobody moves
  | { code: 'M0841'; region: string; suggestion?: string } // a region without a column
  | { code: 'M0842'; from: string; to: string } // a major route between places that no route links
  | { code: 'M0843'; name: string; first: string; suggestion?: string } // an unknown name that stands for the first location
  | { code: 'M0844'; found: string } // towns become camps
  | { code: 'M0845'; level: number; entries: number; key: string }; // a flood level beyond a list

/** What should stand in a cell of a Flee file. */
export type FleeExpected =
  | 'number'
  | 'whole'
  | 'date'
  | 'name'
  | 'flag012'
  | 'positive'
  | 'weight'
  | 'list'
  | 'map'
  | 'header'
  | 'period'; // StartDate or Length

export type FleeNameKind =
  | 'location'
  | 'camp'
  | 'region'
  | 'country'
  | 'file'
  | 'route'
  | 'column'
  | 'date'
  | 'attribute';

/** What is bounded, so that no file can make a run go on for ever. */
export type FleeBound = 'days' | 'people' | 'person_days' | 'locations' | 'routes' | 'paths';
