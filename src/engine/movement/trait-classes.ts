import type { MovementPlan } from './movement-plan.ts';

/** People who are drawn to places alike, by what they are. Without rules about people there is one class. */
export interface TraitClasses {
  count: number;
  /** 0: the draw of a place as it is; 1: squared; 2: set aside. [classes] */
  hazard: Uint8Array;
  /** Values of the traits of these names, -1 where no rule looks at them. [classes] */
  ethnicity: Int32Array;
  religion: Int32Array;
  floodAwareness: Int32Array;
  /** Where people come from, -1 where it is of no matter. [classes] */
  home: Int32Array;
  /** Index in the plan's traits of those that classes are made of, in this order: -1 for one that is not. */
  used: { age: number; gender: number; ethnicity: number; religion: number; floodAwareness: number };
  ethnicities: number;
  religions: number;
  awarenesses: number;
  homes: number;
}

const NO_TRAIT = { age: -1, gender: -1, ethnicity: -1, religion: -1, floodAwareness: -1 };

export function classesOf(plan: MovementPlan): TraitClasses {
  const { rules } = plan;
  const traitOf = (id: string): number => plan.traits.findIndex((trait) => trait.id === id);
  const used = { ...NO_TRAIT };
  if (rules.childrenAvoidHazards || rules.elderlyAvoidHazards || rules.boysTakeRisk)
    used.age = traitOf('age');
  if (rules.womenAvoidHazards || rules.boysTakeRisk) used.gender = traitOf('gender');
  if (rules.matchCampEthnicity || rules.matchTownEthnicity || rules.matchConflictEthnicity) {
    used.ethnicity = traitOf('ethnicity');
  }
  if (rules.matchCampReligion) used.religion = traitOf('religion');
  if (rules.flood?.forecaster) used.floodAwareness = traitOf('floodawareness');
  const valuesOf = (trait: number): number => (trait < 0 ? 1 : plan.traits[trait].values.length);
  const hazards = used.age >= 0 || used.gender >= 0 ? 3 : 1;
  const ethnicities = valuesOf(used.ethnicity);
  const religions = valuesOf(used.religion);
  const awarenesses = valuesOf(used.floodAwareness);
  // Flee measures how far a place is from where people stand, and not from their home.
  const homes = plan.compat === 'fixed' && rules.stayCloseToHome ? plan.locations.length : 1;
  const people = hazards * ethnicities * religions * awarenesses;
  const count = people * homes;
  const of = (step: number, values: number, trait: number): Int32Array =>
    Int32Array.from({ length: count }, (_, c) => (trait < 0 ? -1 : Math.floor((c % people) / step) % values));
  return {
    count,
    hazard: Uint8Array.from({ length: count }, (_, c) =>
      Math.floor((c % people) / (ethnicities * religions * awarenesses)),
    ),
    ethnicity: of(religions * awarenesses, ethnicities, used.ethnicity),
    religion: of(awarenesses, religions, used.religion),
    floodAwareness: of(1, awarenesses, used.floodAwareness),
    home: Int32Array.from({ length: count }, (_, c) => (homes === 1 ? -1 : Math.floor(c / people))),
    used,
    ethnicities,
    religions,
    awarenesses,
    homes,
  };
}

/** The class of somebody from a home with these values of the plan's traits (-1: no such value). */
export function classOf(plan: MovementPlan, classes: TraitClasses, home: number, values: Int32Array): number {
  const { used } = classes;
  const at = (trait: number): number => (trait < 0 ? 0 : Math.max(0, values[trait]));
  const hazard = used.age >= 0 || used.gender >= 0 ? hazardOf(plan, used, values) : 0;
  const people =
    ((hazard * classes.ethnicities + at(used.ethnicity)) * classes.religions + at(used.religion)) *
      classes.awarenesses +
    at(used.floodAwareness);
  return classes.homes === 1 ? people : home * (classes.count / classes.homes) + people;
}

/** How rules about age and gender change the draw of places: 0 not, 1 squared, 2 set aside. */
function hazardOf(plan: MovementPlan, used: TraitClasses['used'], values: Int32Array): number {
  const { rules } = plan;
  const word = (trait: number): string =>
    trait < 0 || values[trait] < 0 ? '' : plan.traits[trait].values[values[trait]];
  const age = Number(word(used.age) || Number.NaN);
  const gender = word(used.gender);
  let hazard = 0;
  if (rules.childrenAvoidHazards && age < 19) hazard = 1;
  // Flee asks about boys only where children avoid hazards, and forgets that a boy is below 19.
  const boy = gender === 'male' && age > 14 && (plan.compat === 'flee' || age < 19);
  if (rules.boysTakeRisk && boy && (plan.compat === 'fixed' || rules.childrenAvoidHazards)) hazard = 2;
  if (rules.elderlyAvoidHazards && age > 59 && hazard === 0) hazard = 1;
  if (rules.womenAvoidHazards && gender === 'female' && hazard === 0) hazard = 1;
  return hazard;
}
