/** Every key of simsetting.yml that a run reads, with Flee's defaults filled in and its own conversions done. */
export interface FleeSettings {
  /** Divides people and registrations. */
  hasten: number;
  spawn: {
    takeFromPopulation: boolean;
    insertDay0: boolean;
    emptyCampsOnDay0: boolean;
    conflictZoneSpawningOnly: boolean;
    floodZoneSpawningOnly: boolean;
    campsAreSinks: boolean;
    readFromAgentsCsvFile: boolean;
    sumFromCamps: boolean;
    starvationDrivenSpawning: boolean;
    conflictDriven: { mode: 'constant' | 'poisson' | 'pop_ratio'; displacedPerConflictDay: number } | null;
    floodDriven: { mode: 'constant' | 'poisson' | 'pop_ratio'; displacedPerFloodDay: number[] } | null;
    /** null: no decay. */
    conflictSpawnDecay: number[] | null;
    conflictSpawnDecayIntervalDays: number;
    averageSocialConnectivity: number;
  };
  move: {
    /** km a day */
    maxMoveSpeed: number;
    maxWalkSpeed: number;
    foreignWeight: number;
    campWeight: number;
    conflictWeight: number;
    conflictMovechance: number;
    campMovechance: number;
    idpcampMovechance: number;
    defaultMovechance: number;
    awarenessLevel: number;
    capacityBuffer: number;
    capacityScaling: number;
    avoidShortStints: boolean;
    startOnFoot: boolean;
    softening: number;
    weightSoftening: number;
    weightPower: number;
    distancePower: number;
    stayCloseToHome: boolean;
    homeDistancePower: number;
    usePopForLocWeight: boolean;
    popPowerForLocWeight: number;
    movechancePopBase: number;
    movechancePopScaleFactor: number;
    pruningThreshold: number;
    womenAvoidHazards: boolean;
    childrenAvoidHazards: boolean;
    elderlyAvoidHazards: boolean;
    boysTakeRisk: boolean;
    matchCampReligion: boolean;
    matchCampEthnicity: boolean;
    matchTownEthnicity: boolean;
    matchConflictEthnicity: boolean;
    avgReligionFraction: number;
    fixedRoutes: boolean;
    twoSystemDecisionMaking: boolean;
    useEconomicPull: boolean;
    harvestMonths: number[];
    fleeWhenStarving: boolean;
    avoidFoodDeprivedLocations: boolean;
    flood: {
      maxFloodLevel: number;
      movechances: number[];
      locWeights: number[];
      forecaster: boolean;
      forecasterTimescaleDays: number;
      forecasterWeights: number[];
      forecasterEndDay: number;
      awarenessWeights: number[];
    } | null;
  };
  log: { linkLevel: number; idpTotals: boolean };
  defaultConflictIntensity: number;
}
