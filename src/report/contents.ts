import { driverWords, fitPhrases } from '../text/index.ts';
import type { Edition } from './edition.ts';
import type { Markup } from './markup.ts';
import { answer } from './sections/answer.ts';
import { article } from './sections/article.ts';
import { briefAnswer } from './sections/brief/answer.ts';
import { briefLevers } from './sections/brief/levers.ts';
import { briefNext } from './sections/brief/next.ts';
import { briefPinned } from './sections/brief/pinned.ts';
import { briefStills } from './sections/brief/stills.ts';
import { briefSure } from './sections/brief/sure.ts';
import { byOrigin } from './sections/by-origin.ts';
import { glossary, limits } from './sections/closing.ts';
import { disputes } from './sections/disputes.ts';
import { drivers } from './sections/drivers.ts';
import { equations } from './sections/equations.ts';
import { ethics } from './sections/ethics.ts';
import { evidence } from './sections/evidence.ts';
import { extremeConditions } from './sections/extremes.ts';
import { fitted } from './sections/fitted.ts';
import { howSure } from './sections/how-sure.ts';
import { levers } from './sections/levers.ts';
import { maps } from './sections/maps.ts';
import { observed } from './sections/observed.ts';
import { odd } from './sections/odd.ts';
import { overTime } from './sections/over-time.ts';
import { parameters } from './sections/parameters.ts';
import { reproduce } from './sections/reproduce.ts';
import { rivals } from './sections/rivals.ts';
import { spells } from './sections/spells.ts';
import { stateDiagramSection } from './sections/state-diagram.ts';
import { trace, type WrittenPart } from './sections/trace.ts';
import { whereAndHow } from './sections/where-and-how.ts';
import { studyWords } from './study-words.ts';
import { ethicsWords } from './words/ethics.ts';
import type { frameWords } from './words/frame.ts';
import { modelWords } from './words/model.ts';
import { oddWords } from './words/odd.ts';
import { traceWords } from './words/trace.ts';

/** The two pages for the desk officer: what stands on each when printed. `linked`: the part for the reviewer follows. */
export const BRIEF: readonly (readonly ((edition: Edition, linked: boolean) => Markup | null)[])[] = [
  [briefAnswer, briefStills],
  [briefLevers, briefSure, briefNext, briefPinned],
];

/**
 * One section for the reviewer: the name of its anchor, its title in the contents, and what it writes, knowing which
 * sections stand before it; null leaves it out.
 */
interface Part {
  id: string;
  title: (edition: Edition) => string;
  write: (edition: Edition, before: readonly WrittenPart[]) => Markup | null;
}

interface Chapter {
  id: keyof ReturnType<typeof frameWords>['chapters'];
  parts: readonly Part[];
}

const part = (id: string, write: Part['write'], title: Part['title']): Part => ({ id, write, title });

/** The sections for the reviewer in their order, the same in both languages. To add one, add it here. */
export const REVIEW: readonly Chapter[] = [
  {
    id: 'results',
    parts: [
      part('answer', answer, ({ words }) => words.sections.answer),
      part('maps', maps, ({ language }) => studyWords(language).sections.maps),
      part('over-time', overTime, ({ words }) => words.sections.overTime),
      part('where', whereAndHow, ({ words }) => words.sections.whereAndHow),
      part('spells', spells, ({ language }) => studyWords(language).sections.spells),
      part('origin', byOrigin, ({ words }) => words.sections.byOrigin),
      part('article', article, ({ language }) => studyWords(language).sections.article),
    ],
  },
  {
    id: 'trust',
    parts: [
      part('observed', observed, ({ words }) => words.sections.observed),
      part('levers', levers, ({ language }) => studyWords(language).sections.levers),
      part('fit', fitted, ({ language }) => fitPhrases(language).title),
      part('sure', howSure, ({ words }) => words.sections.howSure),
      part('drivers', drivers, ({ language }) => driverWords(language).title),
      part('extremes', extremeConditions, ({ phrases }) => phrases.extremes.title),
      part('rivals', rivals, ({ language }) => studyWords(language).sections.rivals),
      part('disputes', disputes, ({ language }) => studyWords(language).sections.disputes),
      part('limits', limits, ({ words }) => words.sections.limits),
    ],
  },
  {
    id: 'model',
    parts: [
      part('odd', odd, ({ language }) => oddWords(language).title),
      part('diagram', stateDiagramSection, ({ language }) => modelWords(language).diagram.title),
      part('equations', equations, ({ language }) => modelWords(language).equations.title),
    ],
  },
  {
    id: 'grounds',
    parts: [
      part('parameters', parameters, ({ words }) => words.sections.parameters),
      part('evidence', evidence, ({ words }) => words.sections.evidence),
    ],
  },
  {
    id: 'responsibility',
    parts: [
      part('ethics', ethics, ({ language }) => ethicsWords(language).title),
      part('reproduce', reproduce, ({ words }) => words.sections.reproduce),
      part('trace', trace, ({ language }) => traceWords(language).title),
      part('glossary', glossary, ({ words }) => words.sections.glossary),
    ],
  },
];
