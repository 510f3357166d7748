// When people leave (waiting.ts, settling.ts).

import { DAYS, STAYS, GUIDES, LEAVING, WAIT } from './header';
import { unitInterval, ln } from './random';
import { wordOf, onRoute, enqueue } from './people';

// @ts-ignore: decorator
@inline
export function stayAt(place: i32, day: i32): usize {
  return <usize>(load<i32>(STAYS) + (place * (load<i32>(DAYS) + 1) + day) * 24);
}

// @ts-ignore: decorator
@inline
export function dayOfLeaving(at: usize, day: i32, word: i32): i32 {
  const stay = <i32>load<u8>(<usize>(load<i32>(GUIDES) + (load<i32>(at, 20) << 10)) + <usize>(<u32>word >> 22));
  return stay == 255 ? searchDay(at, day, unitInterval(word)) : day + stay;
}

function searchDay(at: usize, day: i32, u: f64): i32 {
  const days = load<i32>(DAYS);
  let stayed = load<f64>(at, 8);
  if (u >= stayed) return day;
  if (!(stayed > 0.9)) {
    const last = min<i32>(days, day + 12);
    for (let d = day + 1; d < last; d++) {
      stayed *= load<f64>(at + <usize>((d - day) * 24), 8);
      if (u >= stayed) return d;
    }
    if (last == days) return days;
  }
  const sure = load<i32>(at, 16);
  const passes = load<f64>(at) - ln(u);
  if (load<f64>(at + <usize>((sure - day) * 24)) <= passes) return sure;
  let low = day;
  let high = min<i32>(sure, days) - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (load<f64>(at + <usize>((middle + 1 - day) * 24)) > passes) high = middle;
    else low = middle + 1;
  }
  return low;
}

export function nextLeaving(person: i32, place: i32, first: i32): i32 {
  const days = load<i32>(DAYS);
  if (first >= days) return days;
  if (onRoute(person)) return first;
  const at = stayAt(place, first);
  if (load<i32>(at, 16) == first) return first;
  return dayOfLeaving(at, first, wordOf(person, WAIT));
}

// @ts-ignore: decorator
@inline
export function stay(person: i32, leaves: i32): void {
  if (leaves < load<i32>(DAYS)) enqueue(LEAVING, person, leaves);
}
