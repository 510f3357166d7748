/** Where nobody lives, a place counts as this many people. Source: Flee, `demographics.get_attribute_ratio`. */
const WHERE_NOBODY_LIVES = 1e8;

/**
 * The ratio of people of one value of an attribute who stand at a place to those who live there: what rules about matching weigh. Nearly 0
 * where fewer than one person lives, as in every camp.
 */
export function attributeRatio(standing: number, population: number): number {
  return standing / (population < 1 ? WHERE_NOBODY_LIVES : population);
}
