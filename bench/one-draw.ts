/** One draw of leaving-isis with so many times its people, in a process of its own, so that its memory can be seen. */
import { simulateDraw } from '../engine/index.js';
import { chart } from '../engine/world.js';
import { load } from '../node/index.js';
import { withPeopleTimes } from './population.js';

const scenario = await load('leaving-isis');
const course = chart(withPeopleTimes(scenario.plan, Number(process.argv[2])));
simulateDraw(course, { seed: 1, draw: 0 });
