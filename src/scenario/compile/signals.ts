import type { Signal } from '../../engine/index.ts';
import type { Compilation } from './compilation.ts';

/** Given signals as numbers on every segment; before its first row a signal has its first value. */
export function compileSignals(c: Compilation): Signal[] {
  return c.names.signals.map((id) => {
    const entry = c.source.signals?.find(({ key }) => key.value === id);
    if (!entry) throw new Error(`signal ${id} is listed but not there`);
    const { rows } = entry.value.series;
    const segments = c.time.segmentStarts.length - 1;
    const byPlace = new Map<string, typeof rows>();
    for (const row of rows) {
      const place = row.place?.value ?? '';
      if (row.place && place !== '') c.collector.find('place', row.place, c.names.places);
      byPlace.set(place, [...(byPlace.get(place) ?? []), row]);
    }
    if (rows.length === 0) c.collector.error({ code: 'M0218', signal: id }, entry.key.at);
    const named = c.names.places.filter((place) => byPlace.has(place));
    const values = new Float64Array((named.length + 1) * segments);
    ['', ...named].forEach((place, r) => {
      const own = byPlace.get(place) ?? [];
      own.forEach((row, i) => {
        if (i > 0 && row.on.value <= own[i - 1].on.value)
          c.collector.error({ code: 'M0218', signal: id }, row.on.at);
      });
      for (let s = 0; s < segments; s++) {
        const day = c.time.origin + c.time.segmentStarts[s];
        let value = own[0]?.value.value ?? 0;
        for (const row of own) if (row.on.value <= day) value = row.value.value;
        values[r * segments + s] = value;
      }
    });
    return {
      id,
      rowOfPlace: Int32Array.from(c.names.places, (place) => 1 + named.indexOf(place)),
      values,
    };
  });
}
