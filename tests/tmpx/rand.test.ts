import fc from 'fast-check';
import { chart, expectDraw, simulateDraw } from '/work/trees/expected/src/engine/index.ts';
import { randomScenario } from '/work/trees/expected/tests/science/random-scenario.ts';
import { scenarioOf } from '/work/trees/expected/tests/science/scenario-of.ts';
import { it } from 'vitest';
const K = Number(process.env.K ?? 60), N = Number(process.env.N ?? 10), H = Number(process.env.H ?? 4), MIX = process.env.MIX === '1';
it('x', () => {
  const zs: number[] = []; let worst: any[] = [];
  const samples = fc.sample(randomScenario, { numRuns: N, seed: Number(process.env.SEED ?? 5) });
  samples.forEach((random, si) => {
    const { 'scenario.yaml': text, ...rest } = random.text();
    const s = scenarioOf(text, rest);
    const { plan } = s; const course = chart(plan, 'full');
    const positions = new Float64Array(plan.parameters.length).fill(0.5);
    let e;
    try { e = expectDraw(course, { seed: 1, draw: 0, positions, longestStep: H, mixtures: MIX }); } catch (err) { console.log(si, 'THROW', (err as Error).stack?.split('\n').slice(0,4).join('\n')); console.log(text); return; }
    const runs = Array.from({ length: K }, (_, draw) => simulateDraw(course, { seed: 7, draw, positions }));
    const { recording } = plan; const rows = recording.days.length;
    const test = (name: string, of: (r: any) => number) => {
      const x = of(e), ys = runs.map(of); const m = ys.reduce((a, b) => a + b, 0) / K; const v = ys.reduce((a, y) => a + (y - m) ** 2, 0) / (K - 1);
      if (x < 0.5 && m < 0.5) return; 
      const z = (m - x) / Math.sqrt(Math.max(v, x * 0.02, 0.05) / K); zs.push(z); worst.push([Math.abs(z), si, name, x.toFixed(2), m.toFixed(2), Math.sqrt(v).toFixed(2)]);
    };
    const W = e.stock.length / rows;
    for (const row of [Math.floor(rows / 3), Math.floor(2 * rows / 3), rows - 1]) plan.statuses.forEach((id, st) => test(`${id}@${row}`, r => { let p = 0; recording.spots.forEach((sp, i) => { if (sp.status === st) for (let k = 0; k < recording.strands; k++) p += r.stock[row * W + i * recording.strands + k]; }); return p; }));
    plan.places.forEach((id, pl) => test(`place ${id}`, r => { let p = 0; recording.spots.forEach((sp, i) => { if (sp.place === pl) for (let k = 0; k < recording.strands; k++) p += r.stock[(rows - 1) * W + i * recording.strands + k]; }); return p; }));
    const F = e.flow.length / rows;
    plan.moves.forEach((mv, m) => test(`move ${mv.id}`, r => { let p = 0; recording.channels.forEach((ch, c) => { if (ch.move === m) for (let row = 0; row < rows; row++) for (let k = 0; k < recording.strands; k++) p += r.flow[row * F + c * recording.strands + k]; }); return p; }));
    plan.links.forEach((l, i) => [0,1].forEach(d => test(`link ${l.id}/${d}`, r => { let p = 0; for (let mp = 0; mp < recording.maps.length; mp++) p += r.links[mp * plan.links.length * 2 + i * 2 + d]; return p; })));
  });
  worst.sort((a, b) => b[0] - a[0]);
  console.log('n', zs.length, 'mean z2', (zs.reduce((a, z) => a + z * z, 0) / zs.length).toFixed(2)); console.log(worst.slice(0, 25).map(w => w.join(' ')).join('\n'));
});
