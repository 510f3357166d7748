import type { LocationKind, MovementPlan } from './movement-plan.ts';

/** What every location is at one moment. Markers, hubs and unknown types are none of the flags. */
export interface LocationState {
  camp: Uint8Array;
  idpcamp: Uint8Array;
  town: Uint8Array;
  floodZone: Uint8Array;
  marker: Uint8Array;
  /** Intensity; -1 where there is no conflict. */
  conflict: Float64Array;
  /** Day of the last onset that the table of conflicts tells of, -1 before. */
  onset: Int32Array;
  /** Chance of leaving on a day. */
  movechance: Float64Array;
  capacity: Float64Array;
}

/** Everything as locations.csv says it, before the first day. */
export function initialState(plan: MovementPlan): LocationState {
  const n = plan.locations.length;
  const state: LocationState = {
    camp: new Uint8Array(n),
    idpcamp: new Uint8Array(n),
    town: new Uint8Array(n),
    floodZone: new Uint8Array(n),
    marker: new Uint8Array(n),
    conflict: new Float64Array(n),
    onset: new Int32Array(n).fill(-1),
    movechance: new Float64Array(n),
    capacity: plan.capacity.slice(),
  };
  plan.kinds.forEach((kind, i) => {
    setKind(plan, state, i, kind, plan.conflictIntensity[i]);
  });
  return state;
}

/** Gives a location a type, with all that follows from it; `intensity` is of use to conflict zones only. */
export function setKind(
  plan: MovementPlan,
  state: LocationState,
  i: number,
  kind: LocationKind,
  intensity: number,
): void {
  const { rules } = plan;
  state.camp[i] = kind === 'camp' || kind === 'idpcamp' ? 1 : 0;
  state.idpcamp[i] = kind === 'idpcamp' ? 1 : 0;
  state.town[i] = kind === 'town' ? 1 : 0;
  state.floodZone[i] = kind === 'flood_zone' ? 1 : 0;
  state.marker[i] = kind === 'marker' ? 1 : 0;
  state.conflict[i] = kind === 'conflict' ? intensity : -1;
  state.movechance[i] = {
    camp: rules.campMovechance,
    idpcamp: rules.idpcampMovechance,
    conflict: rules.conflictMovechance,
    forward: 1,
    marker: 1,
    flood_zone: rules.defaultMovechance,
    town: rules.defaultMovechance,
    other: 1,
  }[kind];
  // Who hardly ever leaves a place is taken to live in a camp.
  if (state.movechance[i] < 0.005 && state.camp[i] === 0 && state.floodZone[i] === 0) {
    state.camp[i] = 1;
    state.town[i] = 0;
  }
}

/** Types that change on a day, then conflicts that begin or end on it. */
export function changeLocations(plan: MovementPlan, state: LocationState, day: number): void {
  for (const change of plan.typeChanges) {
    if (change.day !== day) continue;
    const intensity =
      plan.compat === 'flee'
        ? plan.rules.changedConflictIntensity
        : plan.conflictIntensity[change.location] || plan.rules.changedConflictIntensity;
    setKind(plan, state, change.location, change.kind, intensity);
  }
  if (plan.conflicts !== null) followConflicts(plan, state, day);
}

function followConflicts(plan: MovementPlan, state: LocationState, day: number): void {
  const { locations, values } = plan.conflicts!;
  const columns = locations.length;
  for (let c = 0; c < columns; c++) {
    const i = locations[c];
    if (i < 0) continue;
    const now = values[day * columns + c];
    const before = day === 0 ? 0 : values[(day - 1) * columns + c];
    if (now > 1e-6 && before < 1e-6) {
      state.movechance[i] = plan.rules.conflictMovechance;
      state.conflict[i] = now;
      state.town[i] = 0;
      state.onset[i] = day;
    } else if (now < 1e-6 && day > 0 && before >= 1e-6) {
      endConflict(plan, state, i);
    } else if (plan.compat === 'fixed' && now > 1e-6 && now !== before) {
      state.conflict[i] = now;
    }
  }
}

/** Where a conflict ends there is a town; Flee makes a camp one too and leaves it a camp, at a town's chance of leaving. */
function endConflict(plan: MovementPlan, state: LocationState, i: number): void {
  const { rules, compat } = plan;
  state.conflict[i] = -1;
  if (compat === 'flee') {
    state.movechance[i] = rules.defaultMovechance;
    state.town[i] = 1;
  } else {
    const kind = state.idpcamp[i] === 1 ? 'idpcamp' : state.camp[i] === 1 ? 'camp' : plan.kinds[i];
    setKind(plan, state, i, kind === 'conflict' ? 'town' : kind, 0);
  }
}

/** A camp that a closure makes a town, or that opens again. */
export function setCampOpen(
  plan: MovementPlan,
  state: LocationState,
  i: number,
  open: boolean,
  idp: boolean,
): void {
  state.camp[i] = open ? 1 : 0;
  state.idpcamp[i] = open && idp ? 1 : 0;
  state.town[i] = open ? 0 : 1;
  state.conflict[i] = -1;
  state.movechance[i] = open
    ? idp
      ? plan.rules.idpcampMovechance
      : plan.rules.campMovechance
    : plan.rules.defaultMovechance;
}
