/** A key of the file as a reader may see it where it has no label: `other_third` as `Other third`. */
export const speakingKey = (id: string): string =>
  id.replaceAll('_', ' ').replace(/^\p{L}/u, (letter) => letter.toUpperCase());
