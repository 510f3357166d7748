import type { Words } from '../source.ts';

/** One of the eight ways of being that are counted and coloured together. */
export interface Family {
  id: FamilyId;
  label: Words;
  /** Told apart in normal and in colour-blind sight, at least 3:1 on white. */
  colour: string;
}

export type FamilyId =
  | 'inside'
  | 'moving'
  | 'irregular'
  | 'custody'
  | 'protection'
  | 'home'
  | 'unknown'
  | 'dead';

/** In the order in which they are stacked and listed. */
export const FAMILIES: readonly Family[] = [
  { id: 'inside', label: { en: 'Inside', ar: 'في الداخل' }, colour: '#5A4352' },
  { id: 'moving', label: { en: 'On the move', ar: 'في الطريق' }, colour: '#824400' },
  { id: 'irregular', label: { en: 'In an irregular situation', ar: 'في وضع غير نظامي' }, colour: '#DE7B09' },
  {
    id: 'custody',
    label: { en: 'In custody, camps or courts', ar: 'محتجزون أو في مخيمات أو أمام القضاء' },
    colour: '#C865F7',
  },
  {
    id: 'protection',
    label: { en: 'Under or seeking protection', ar: 'تحت الحماية أو يطلبونها' },
    colour: '#22448C',
  },
  {
    id: 'home',
    label: { en: 'Home or resettled into life', ar: 'في الوطن أو أعيد إدماجهم' },
    colour: '#19A76E',
  },
  { id: 'unknown', label: { en: 'Fate unknown', ar: 'مصيرهم مجهول' }, colour: '#8A93B0' },
  { id: 'dead', label: { en: 'Dead', ar: 'متوفون' }, colour: '#000028' },
];
