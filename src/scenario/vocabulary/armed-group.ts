/**
 * Statuses of `statuses/core@1` that say what somebody was to an armed group or to those who fought it, or what followed
 * from that: they have no place in the profile `displacement`, where scenarios may be of today. The others (on the way,
 * camps, protection, removal, return) are shared by people who fled.
 */
export const ARMED_GROUP_STATUSES: readonly string[] = [
  'with_group',
  'attempting',
  'detained_by_group',
  'custody_sdf',
  'custody_government',
  'custody_iraq',
  'excluded_1F',
  'prosecuted',
  'convicted',
  'in_programme',
  'reintegrated',
];

/** The same said in words of one's own: whole words of an id or label, folded as by `foldLetters`. */
export const ARMED_GROUP_WORDS =
  /^(fighters?|combatants?|militants?|jihadi\w*|mujahid\w*|insurgents?|recruits?|defectors?|deserters?|isis|isil|daesh|(ال)?(مقاتل|مجاهد|منشق|جهادي)(ون|ين|ة|ات)?|داعش)$/u;

/**
 * Words that make a threat of people. Causes, moves and signals may speak of danger: it is places that are dangerous.
 * Folded as by `foldLetters`, whole words.
 */
export const THREAT_WORDS =
  /^(threats?|threatening|terror|terrorists?|terrorism|dangerous|danger|dangers|radicals?|radicali[sz]ed|radicali[sz]ation|extremists?|suspects?|suspected|suspicious|hostile|enem(y|ies)|risky|(ال)?(ارهاب|ارهابي|ارهابيون|ارهابيين|ارهابية|خطر|خطير|خطيرة|خطيرون|خطرون|خطورة|تهديد|تهديدات|متطرف|متطرفة|متطرفون|متطرفين|مشتبه|مشبوه|مشبوهون|مشبوهين|راديكالي|راديكالية|عدو|اعداء)|террорист\p{L}*|угроза|опасн\p{L}*|экстремист\p{L}*)$/u;
