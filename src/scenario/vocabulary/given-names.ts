/**
 * Given names that are frequent where members of armed groups come from and where they went: general knowledge, kept
 * short on purpose. Names that are also places (Georgia, Jordan, Vladimir), months or everyday words (hope, faith, age)
 * are left out: a guard that cries at every label is switched off. Latin names without marks, in lower case.
 */
const LATIN = `
  mohammed muhammad mohamed mohammad muhammed mehmed mehmet mahmoud mahmud ahmad ahmed ahmet hamid hamed khalid khaled
  omar umar osama usama yusuf youssef yousef yousuf ibrahim ismail hassan hasan hussein husayn hussain huseyin mustafa
  mostafa abdullah abdallah tariq tarek bilal hamza zakaria yahya saddam fatima fatimah fatma aisha aicha khadija zainab
  zeinab maryam mariam amina layla leila samir nasser faisal walid anwar ayman ali imran farooq bakr
  ivan dmitry dmitri dmitriy sergei sergey aleksandr alexander alexei alexey mikhail nikolai nikolay andrei andrey igor
  oleg yuri boris anatoly ruslan magomed shamil akhmed aslan zaur timur rustam tatiana olga natalia svetlana ekaterina
  irina elena bakhtiyor dilshod sherzod jasur otabek ulugbek farrukh aibek nurlan yerlan gulnara zarina
  john james robert michael david thomas peter andreas stefan hans pierre jean anna maria sarah laura carlos jose juan
  pedro luis giovanni marco mario lars erik anders bjorn mikkel william henry george
`;

/** With every alef plain and without marks. */
const ARABIC = `
  محمد احمد محمود مصطفى عثمان حسين يوسف ابراهيم اسماعيل عبدالله حمزة بلال اسامة طارق فاطمة عائشة خديجة زينب مريم ليلى
  سمير فيصل ياسر ايمن زكريا يحيى
`;

const CYRILLIC = `
  иван дмитрий сергей александр алексей михаил николай андрей игорь олег юрий руслан магомед шамиль ахмед мухаммад
  тимур рустам ольга наталья светлана екатерина ирина елена зарина мохаммед ахмад умар омар
`;

export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  [LATIN, ARABIC, CYRILLIC].flatMap((list) => list.trim().split(/\s+/)),
);
