/** Registered people by day since the start, in order of days. */
export interface Series {
  days: number[];
  people: number[];
}

/**
 * Adds a further file to what the files before it add up to, as Flee does. Days of the sum that lie strictly between days of the
 * further file get its last figure on top; its own days get the sum's figure of that day or else of the next one. Days of one that
 * lie after the last of the other are lost. Null: the sum begins before the further file, where Flee stops.
 */
export function addSeries(sum: Series, further: Series): { series: Series; lost: boolean } | null {
  const series: Series = { days: [], people: [] };
  if (sum.days.length === 0 || further.days.length === 0 || sum.days[0] < further.days[0]) return null;
  const emit = (day: number, people: number): void => {
    series.days.push(day);
    series.people.push(people);
  };
  const last = sum.days.length - 1;
  let at = 0;
  let lost = false;
  further.days.forEach((day, i) => {
    while (at < last && sum.days[at] < day) {
      emit(sum.days[at], sum.people[at] + further.people[i - 1]);
      at++;
    }
    // After its last day the sum's last figure is told again instead of the further file's own days.
    if (sum.days[at] < day) {
      lost = true;
      emit(sum.days[at], sum.people[at] + further.people[i - 1]);
      return;
    }
    emit(day, further.people[i] + sum.people[at]);
    if (sum.days[at] === day && at < last) at++;
  });
  if (sum.days[last] > further.days[further.days.length - 1]) lost = true;
  return { series, lost };
}

/** Why a correction cannot be done, or the corrected series. */
export function correctSeries(series: Series, day: number): Series | 'no_row' | 'first_row' | 'below_one' {
  const at = series.days.indexOf(day);
  if (at < 0) return 'no_row';
  if (at === 0) return 'first_row';
  if (series.people[at - 1] < 1) return 'below_one';
  const ratio = series.people[at] / series.people[at - 1];
  return { days: series.days, people: series.people.map((count, i) => (i < at ? count * ratio : count)) };
}
