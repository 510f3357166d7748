import { addCheck } from './check.ts';
import { addCompare } from './compare.ts';
import { addDrivers } from './drivers.ts';
import { addExplain } from './explain.ts';
import { addFit } from './fit.ts';
import { addFlee } from './flee.ts';
import { addFmt } from './fmt.ts';
import { addImport } from './import.ts';
import { addInit } from './init.ts';
import { addOpen } from './open.ts';
import { addReport } from './report.ts';
import { addRun } from './run.ts';
import { addExport } from './runs/export.ts';
import { addQuery } from './runs/query.ts';
import { addTask } from './runs/task.ts';
import { addSchema } from './schema.ts';
import { addScore } from './score.ts';
import { addStudio } from './studio.ts';
import { addWhy } from './why.ts';

/** Every command, in the order of the help. */
export const allCommands = [
  addStudio,
  addInit,
  addRun,
  addCheck,
  addCompare,
  addScore,
  addFit,
  addReport,
  addExport,
  addQuery,
  addTask,
  addDrivers,
  addOpen,
  addWhy,
  addFmt,
  addSchema,
  addExplain,
  addFlee,
  addImport,
] as const;
