import { isolateIn } from './quote.ts';
import type { RemarkWords } from './remarks.ts';

const i = isolateIn('ar');

export const remarksAr: RemarkWords = {
  history: 'سجل التغييرات',
  challenges: 'الاعتراضات',
  revised: ({ date, was, became, by }) => `${i(date)}: من ${i(was)} إلى ${i(became)} (${i(by)})`,
  said: (by, date) => `قاله ${i(by)} في ${i(date)}`,
  open: 'مفتوح',
  answered: 'رُدّ عليه',
  instead: (value) => `القيمة التي يراها المعترض صحيحة: ${i(value)}`,
  answer: 'الرد',
  unanswered: (challenges) => `${challenges} بلا رد`,
  pinned: 'أرقام ثبّتها القارئ',
};
