import type { Language } from './problem.ts';

/** How other things of a scenario hang together with one. */
export type RelationName =
  | 'actsOn'
  | 'leverOf'
  | 'signalOf'
  | 'heldBackBy'
  | 'countedBy'
  | 'switchedBy'
  | 'became'
  | 'saidBy'
  | 'partOf'
  | 'behind'
  | 'assumes'
  | 'moves';

const en: Record<RelationName, string> = {
  actsOn: 'acts on',
  leverOf: 'lever',
  signalOf: 'signals that act on it',
  heldBackBy: 'held back by',
  countedBy: 'published figures that count it',
  switchedBy: 'disputes about it',
  became: 'In the model',
  saidBy: 'said in',
  partOf: 'mechanisms it belongs to',
  behind: 'what rests on it',
  assumes: 'levers whose sign assumes it',
  moves: 'parts',
};

const ar: Record<RelationName, string> = {
  actsOn: 'يؤثر في',
  leverOf: 'الرافعة',
  signalOf: 'مؤشرات تؤثر فيه',
  heldBackBy: 'ما يثني عنه',
  countedBy: 'أرقام منشورة تعدّه',
  switchedBy: 'مواضع الخلاف فيه',
  became: 'في النموذج',
  saidBy: 'ورد في',
  partOf: 'آليات هو جزء منها',
  behind: 'ما يستند إليه',
  assumes: 'روافع تفترض إشارتُها هذه القيمة',
  moves: 'أجزاؤه',
};

export const relationNames = (language: Language): Record<RelationName, string> =>
  language === 'ar' ? ar : en;
