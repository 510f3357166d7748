import { CORE_STATUSES, type Words } from '../scenario/index.ts';
import { type Edition, say } from './edition.ts';

/** A passage from one status to another that some move makes. */
export interface Passage {
  from: string;
  to: string;
  /** Ids of the transitions that make it, in the order of the file. */
  moves: string[];
}

/** Every passage between two statuses that the plan has, those of falling places included; none leads to itself. */
export function passagesOf({ scenario }: Edition): Passage[] {
  const { plan, compiled } = scenario;
  const statuses = compiled.names.statuses;
  const found = new Map<string, Passage>();
  const add = (from: number, to: number, move: string): void => {
    if (from < 0 || to < 0 || from === to) return;
    const key = `${from} ${to}`;
    const passage = found.get(key) ?? { from: statuses[from], to: statuses[to], moves: [] };
    if (!passage.moves.includes(move)) passage.moves.push(move);
    found.set(key, passage);
  };
  for (const { id, source, moves } of compiled.transitions)
    for (const move of moves) {
      const settled = 'status' in source ? source.status.map(({ value }) => statuses.indexOf(value)) : [];
      for (const from of move.from < 0 ? settled : [move.from]) add(from, move.to, id);
    }
  // A fall may also change the status of those who flee from it.
  for (const { rule, refugeStatus } of plan.falls) {
    const { id, statuses: settled } = plan.fallRules[rule];
    settled.forEach((is, from) => {
      if (is === 1) add(from, refugeStatus, id);
    });
  }
  return [...found.values()];
}

/** What a status is called. */
export function statusName(edition: Edition, id: string): string {
  return say(edition, statusWords(edition, id));
}

function statusWords({ scenario }: Edition, id: string): Words {
  const declared = scenario.source.statuses?.find(({ key }) => key.value === id)?.value.label;
  return declared ?? CORE_STATUSES.find((status) => status.id === id)?.label ?? { en: id, ar: id };
}

/** The family of a status. */
export function statusFamily({ scenario }: Edition, id: string): string {
  const declared = scenario.source.statuses?.find(({ key }) => key.value === id)?.value.family.value;
  return declared ?? CORE_STATUSES.find((status) => status.id === id)?.family ?? 'unknown';
}
