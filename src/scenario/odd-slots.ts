import type { OddSource, ScenarioSource, Words } from './source.ts';

/** The eleven design concepts of ODD, in its order (Grimm et al. 2020). */
export const DESIGN_CONCEPTS = [
  'basic_principles',
  'emergence',
  'adaptation',
  'objectives',
  'learning',
  'prediction',
  'sensing',
  'interaction',
  'stochasticity',
  'collectives',
  'observation',
] as const satisfies readonly (keyof NonNullable<OddSource['design']>)[];

const ELEMENTS = [
  'purpose',
  'patterns',
  'entities',
  'scheduling',
  'initialization',
  'input_data',
  'submodels',
] as const satisfies readonly Exclude<keyof OddSource, 'design'>[];

/** A place for a free text in the ODD description: its key in the file and what is written there. */
export interface OddSlot {
  key: string;
  text: Words | null;
}

/** Every free text of the ODD description, written or not. */
export function oddSlots({ odd }: Pick<ScenarioSource, 'odd'>): OddSlot[] {
  return [
    ...ELEMENTS.map((key) => ({ key, text: odd?.[key] ?? null })),
    ...DESIGN_CONCEPTS.map((key) => ({ key: `design.${key}`, text: odd?.design?.[key] ?? null })),
  ];
}
