import type { Words } from '../source.ts';
import type { FamilyId } from './families.ts';

export { FAMILIES } from './families.ts';

/** How people live, legally and practically, at one time. */
export interface CoreStatus {
  id: string;
  label: Words;
  definition: Words;
  family: FamilyId;
  /** Humanitarian Exchange Language, 1.1 final: the tag of a column that counts these people. */
  hxl: string;
  /** The column of UNHCR's population statistics in which these people are counted, where there is one. */
  unhcr: 'refugees' | 'asylum_seekers' | 'oip' | null;
}

/**
 * `statuses/core@1`. A status is one thing at a time; papers are carried beside it. Choices of family that are not
 * obvious: `relocated` is `irregular`, because what is known of such people is that they live in a third place on no
 * settled ground; `in_camp` is `custody`, because the camps meant here are closed to those who would leave;
 * `prosecuted` and `convicted` are `custody`, because a court holds their freedom, in prison or out of it; `removed` is
 * `home`, because it says where they were taken, and what became of them there is `fate_unknown`'s question.
 */
export const CORE_STATUSES: readonly CoreStatus[] = [
  {
    id: 'with_group',
    family: 'inside',
    label: { en: 'With the group', ar: 'مع التنظيم' },
    definition: {
      en: 'Belongs to the group, or lives under it as family of a member, and is not trying to leave.',
      ar: 'ينتمي إلى التنظيم أو يعيش في كنفه ضمن أسرة أحد أعضائه، ولا يحاول المغادرة.',
    },
    hxl: '#affected+with_group',
    unhcr: null,
  },
  {
    id: 'attempting',
    family: 'inside',
    label: { en: 'Trying to leave', ar: 'يحاول المغادرة' },
    definition: {
      en: 'Has decided to leave and looks for a way, still inside.',
      ar: 'قرر المغادرة ويبحث عن سبيل إليها، وما زال في الداخل.',
    },
    hxl: '#affected+attempting',
    unhcr: null,
  },
  {
    id: 'on_route',
    family: 'moving',
    label: { en: 'On the way', ar: 'في الطريق' },
    definition: {
      en: 'Has left and has not yet arrived where people can stay.',
      ar: 'غادر ولم يصل بعد إلى مكان يمكن المكوث فيه.',
    },
    hxl: '#affected+on_route',
    unhcr: null,
  },
  {
    id: 'irregular',
    family: 'irregular',
    label: { en: 'In an irregular situation', ar: 'في وضع غير نظامي' },
    definition: {
      en: 'Lives in a country without the permission that its law asks for, and is not held.',
      ar: 'يعيش في بلد دون الإذن الذي يشترطه قانونه، وهو غير محتجز.',
    },
    hxl: '#affected+irregular',
    unhcr: null,
  },
  {
    id: 'asylum_seeker',
    family: 'protection',
    label: { en: 'Asylum seeker', ar: 'طالب لجوء' },
    definition: {
      en: 'Has asked for international protection and has no final decision yet.',
      ar: 'طلب الحماية الدولية ولم يصدر في طلبه قرار نهائي.',
    },
    hxl: '#affected+asylum_seekers',
    unhcr: 'asylum_seekers',
  },
  {
    id: 'refugee',
    family: 'protection',
    label: { en: 'Refugee', ar: 'لاجئ' },
    definition: {
      en: 'Is recognised as a refugee. Recognition declares what a person already is; it does not make them so.',
      ar: 'معترف به لاجئًا. والاعتراف كاشف لصفة قائمة وليس منشئًا لها.',
    },
    hxl: '#affected+refugees',
    unhcr: 'refugees',
  },
  {
    id: 'excluded_1F',
    family: 'irregular',
    label: { en: 'Excluded under Article 1F', ar: 'مستبعد بموجب المادة 1 (واو)' },
    definition: {
      en: 'Was refused refugee status under Article 1F of the 1951 Convention after an assessment of the single case. Having fought is not by itself such a ground.',
      ar: 'رُفضت له صفة اللاجئ بموجب المادة 1 (واو) من اتفاقية 1951 بعد تقييم فردي لحالته. ولا يكفي أن يكون قد قاتل سببًا لذلك.',
    },
    hxl: '#affected+excluded',
    unhcr: null,
  },
  {
    id: 'other_protection',
    family: 'protection',
    label: { en: 'Other protection', ar: 'حماية أخرى' },
    definition: {
      en: 'Has subsidiary, temporary or another form of international protection.',
      ar: 'يتمتع بحماية فرعية أو مؤقتة أو بشكل آخر من الحماية الدولية.',
    },
    hxl: '#affected+other_protection',
    unhcr: 'oip',
  },
  {
    id: 'detained_admin',
    family: 'custody',
    label: { en: 'In administrative detention', ar: 'محتجز إداريًا' },
    definition: {
      en: 'Held by a state under its rules on foreigners, without a criminal charge.',
      ar: 'تحتجزه دولة بموجب أحكامها الخاصة بالأجانب، دون تهمة جنائية.',
    },
    hxl: '#affected+detained+admin',
    unhcr: null,
  },
  {
    id: 'custody_sdf',
    family: 'custody',
    label: { en: 'Held by the Syrian Democratic Forces', ar: 'محتجز لدى قوات سوريا الديمقراطية' },
    definition: {
      en: 'Held in a prison or a place of detention of the Syrian Democratic Forces.',
      ar: 'محتجز في سجن أو مكان احتجاز تابع لقوات سوريا الديمقراطية.',
    },
    hxl: '#affected+detained+sdf',
    unhcr: null,
  },
  {
    id: 'custody_government',
    family: 'custody',
    label: { en: 'Held by the Syrian government', ar: 'محتجز لدى الحكومة السورية' },
    definition: {
      en: 'Held by the Syrian government or by forces allied with it.',
      ar: 'محتجز لدى الحكومة السورية أو لدى قوات حليفة لها.',
    },
    hxl: '#affected+detained+government',
    unhcr: null,
  },
  {
    id: 'custody_iraq',
    family: 'custody',
    label: { en: 'Held in Iraq', ar: 'محتجز في العراق' },
    definition: {
      en: 'Held by the authorities of Iraq or of its Kurdistan region, tried or not.',
      ar: 'محتجز لدى سلطات العراق أو إقليم كردستان، حوكم أم لم يُحاكم.',
    },
    hxl: '#affected+detained+iraq',
    unhcr: null,
  },
  {
    id: 'detained_by_group',
    family: 'custody',
    label: { en: 'Held by the group', ar: 'محتجز لدى التنظيم' },
    definition: {
      en: 'Held by the group itself, for trying to leave or for something else.',
      ar: 'محتجز لدى التنظيم نفسه، بسبب محاولة المغادرة أو لسبب آخر.',
    },
    hxl: '#affected+detained+group',
    unhcr: null,
  },
  {
    id: 'prosecuted',
    family: 'custody',
    label: { en: 'Under prosecution', ar: 'قيد الملاحقة القضائية' },
    definition: {
      en: 'Charged before a court that has not yet decided, held or free.',
      ar: 'موجهة إليه تهمة أمام محكمة لم تفصل فيها بعد، محتجزًا كان أم طليقًا.',
    },
    hxl: '#affected+prosecuted',
    unhcr: null,
  },
  {
    id: 'convicted',
    family: 'custody',
    label: { en: 'Convicted', ar: 'محكوم عليه' },
    definition: {
      en: 'Sentenced by a court and serving the sentence.',
      ar: 'صدر عليه حكم قضائي وهو يقضي عقوبته.',
    },
    hxl: '#affected+convicted',
    unhcr: null,
  },
  {
    id: 'in_programme',
    family: 'home',
    label: { en: 'In a rehabilitation programme', ar: 'في برنامج تأهيل' },
    definition: {
      en: 'Takes part in a programme of rehabilitation, inside or outside an institution.',
      ar: 'يشارك في برنامج تأهيل، داخل مؤسسة أو خارجها.',
    },
    hxl: '#affected+in_programme',
    unhcr: null,
  },
  {
    id: 'reintegrated',
    family: 'home',
    label: { en: 'Reintegrated', ar: 'أعيد إدماجه' },
    definition: {
      en: 'Lives in a community on ordinary terms after a programme or a sentence.',
      ar: 'يعيش في مجتمعه حياة عادية بعد برنامج أو عقوبة.',
    },
    hxl: '#affected+reintegrated',
    unhcr: null,
  },
  {
    id: 'removed',
    family: 'home',
    label: { en: 'Removed', ar: 'مُرحَّل' },
    definition: {
      en: 'Taken by a state to the country of origin or another country against their will. Whether serious harm was a real risk there is a finding of others, never of the model.',
      ar: 'نقلته دولة إلى بلده أو إلى بلد آخر رغمًا عنه. أما هل كان مهددًا هناك بضرر جسيم فحكم لغير النموذج.',
    },
    hxl: '#affected+removed',
    unhcr: null,
  },
  {
    id: 'repatriated',
    family: 'home',
    label: { en: 'Repatriated', ar: 'أعادته دولته' },
    definition: {
      en: 'Brought back by the state of which they are a national.',
      ar: 'أعادته الدولة التي يحمل جنسيتها.',
    },
    hxl: '#affected+repatriated',
    unhcr: null,
  },
  {
    id: 'returned',
    family: 'home',
    label: { en: 'Returned', ar: 'عائد' },
    definition: {
      en: 'Came back to the country of origin by their own means.',
      ar: 'عاد إلى بلده بوسائله الخاصة.',
    },
    hxl: '#affected+returnees',
    unhcr: null,
  },
  {
    id: 'relocated',
    family: 'irregular',
    label: { en: 'Moved elsewhere', ar: 'انتقل إلى مكان آخر' },
    definition: {
      en: 'Went on to a third country or another conflict.',
      ar: 'انتقل إلى بلد ثالث أو إلى نزاع آخر.',
    },
    hxl: '#affected+relocated',
    unhcr: null,
  },
  {
    id: 'in_camp',
    family: 'custody',
    label: { en: 'Held in a camp', ar: 'محتجز في مخيم' },
    definition: {
      en: 'Lives in a camp that people may not leave freely; not the same as prison.',
      ar: 'يعيش في مخيم لا يغادره الناس بحرية؛ وليس ذلك كالسجن.',
    },
    hxl: '#affected+in_camp',
    unhcr: null,
  },
  {
    id: 'dead',
    family: 'dead',
    label: { en: 'Dead', ar: 'متوفى' },
    definition: { en: 'Has died, from whatever cause.', ar: 'توفي، أيًا كان السبب.' },
    hxl: '#affected+killed',
    unhcr: null,
  },
  {
    id: 'fate_unknown',
    family: 'unknown',
    label: { en: 'Fate unknown', ar: 'مصيره مجهول' },
    definition: {
      en: 'Nothing more is known of them. Not the same as enforced disappearance, which is a legal finding.',
      ar: 'لم يعد يُعرف عنه شيء. وليس ذلك هو الاختفاء القسري، فهذا توصيف قانوني.',
    },
    hxl: '#affected+missing',
    unhcr: null,
  },
];
