import { type ChildProcess, execFile, spawn, spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { hostname, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const PATH = `${process.env.PATH}${delimiter}/usr/sbin${delimiter}/sbin`;

/** Who everything of the cluster runs as. */
export interface User {
  uid: number;
  gid: number;
  name: string;
}

/** Three nodes of Slurm on this machine, without privileges, as Debian's slurm-wlm has it. */
export interface Cluster {
  folder: string;
  user: User;
  env: Record<string, string>;
  /** Kills a daemon at once: the controller, or a node's. */
  kill(daemon: string): void;
  /** Starts one that was killed. */
  start(daemon: string): void;
  /**
   * What an administrator does after a failure: a controller that was killed may find a job twice, and then gives a node no
   * further work until it is told to.
   */
  resume(): void;
  /** What a command says, run as the cluster's user. */
  call(command: string, ...args: string[]): string;
  close(): Promise<void>;
}

export const NODES = ['n1', 'n2', 'n3'];

/** Whether Slurm's daemons are here; said in one line when they are not. */
export function findSlurm(): boolean {
  const found = ['slurmctld', 'slurmd', 'sbatch'].every((name) =>
    PATH.split(delimiter).some((folder) => existsSync(join(folder, name))),
  );
  if (!found) console.log('no Slurm found: its tests do not run (Debian: apt-get install slurm-wlm)');
  return found;
}

/** Somebody without privileges who can read the program; root itself where there is no such user. */
function someUser(): User {
  const own = { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };
  const nameOf = (uid: number): string =>
    spawnSync('id', ['-un', String(uid)])
      .stdout.toString()
      .trim();
  if (own.uid !== 0) return { ...own, name: nameOf(own.uid) };
  const nobody = { uid: 65534, gid: 65534 };
  const tried = spawnSync(process.execPath, [main, '--version'], { ...nobody, env: { PATH } });
  return tried.status === 0 ? { ...nobody, name: nameOf(nobody.uid) } : { ...own, name: nameOf(0) };
}

/** How long a cluster may take to come up before another is tried; two seconds are usual. */
const START_MILLISECONDS = 60_000;

/** Starts a cluster and waits until its nodes are idle; one of which a daemon ends, or that is too slow, makes way for another. */
export async function startCluster(): Promise<Cluster> {
  const failures: string[] = [];
  while (failures.length < 3) {
    const { cluster, idle } = await beginCluster();
    const failure = await idle;
    if (failure === null) return cluster;
    failures.push(failure);
    await cluster.close();
  }
  throw new Error(`no cluster started: ${failures.join('\n')}`);
}

/** Starts the daemons; `idle` is null once every node is, else what stands in their logs. */
async function beginCluster(): Promise<{ cluster: Cluster; idle: Promise<string | null> }> {
  const user = someUser();
  const folder = mkdtempSync(join(tmpdir(), 'masar-slurm-'));
  const { uid, gid } = user;
  chownSync(folder, uid, gid);
  const [control, ...nodePorts] = await freePorts(1 + NODES.length);
  const config = join(folder, 'slurm.conf');
  const env = { PATH, SLURM_CONF: config, HOME: folder };
  const under = (name: string): string => {
    const path = join(folder, name);
    mkdirSync(path, { recursive: true });
    chownSync(path, uid, gid);
    return path;
  };
  under('spool');
  for (const node of NODES) under(`spool/${node}`);
  // Nodes need no control groups here; this way they do not look for any, which not every machine has.
  writeFileSync(join(folder, 'cgroup.conf'), 'CgroupPlugin=cgroup/v1\n');
  writeFileSync(
    config,
    `${[
      'ClusterName=masar',
      `SlurmctldHost=${hostname().split('.')[0]}(127.0.0.1)`,
      `SlurmctldPort=${control}`,
      'AuthType=auth/none',
      'CredType=cred/none',
      `SlurmUser=${user.name}`,
      `SlurmdUser=${user.name}`,
      `StateSaveLocation=${under('state')}`,
      `SlurmdSpoolDir=${join(folder, 'spool')}/%n`,
      `SlurmctldPidFile=${under('run')}/slurmctld.pid`,
      `SlurmdPidFile=${join(folder, 'run')}/%n.pid`,
      `SlurmctldLogFile=${join(folder, 'run')}/slurmctld.log`,
      `SlurmdLogFile=${join(folder, 'run')}/%n.log`,
      'ProctrackType=proctrack/linuxproc',
      'TaskPlugin=task/none',
      'JobAcctGatherType=jobacct_gather/none',
      'MpiDefault=none',
      'SwitchType=switch/none',
      'SelectType=select/cons_tres',
      'SelectTypeParameters=CR_Core',
      'SlurmdParameters=config_overrides',
      'SchedulerParameters=batch_sched_delay=0,sched_interval=2',
      'ReturnToService=2',
      'SlurmdTimeout=15',
      'SlurmctldTimeout=15',
      'KillWait=2',
      'MinJobAge=10',
      ...NODES.map(
        (node, i) =>
          `NodeName=${node} NodeHostname=${hostname().split('.')[0]} NodeAddr=127.0.0.1 Port=${nodePorts[i]} CPUs=1 State=UNKNOWN`,
      ),
      `PartitionName=main Nodes=${NODES.join(',')} Default=YES MaxTime=INFINITE State=UP`,
    ].join('\n')}\n`,
  );
  const daemons = new Map<string, ChildProcess>();
  const cluster: Cluster = {
    folder,
    user,
    env,
    start(daemon) {
      const [command, args] =
        daemon === 'slurmctld' ? ['slurmctld', ['-D']] : ['slurmd', ['-D', '-N', daemon]];
      daemons.set(daemon, spawn(command, args, { uid, gid, env, cwd: folder, stdio: 'ignore' }));
    },
    kill(daemon) {
      daemons.get(daemon)?.kill('SIGKILL');
    },
    resume() {
      cluster.call('scontrol', 'update', `NodeName=${NODES.join(',')}`, 'State=RESUME');
    },
    call: (command, ...args) =>
      spawnSync(command, args, { uid, gid, env, cwd: folder, timeout: 20_000 }).stdout?.toString() ?? '',
    async close() {
      cluster.call('scancel', '--user', user.name);
      await setTimeout(300);
      for (const [, child] of daemons) child.kill('SIGKILL');
      await Promise.all(
        [...daemons.values()].map((child) =>
          child.exitCode === null && child.signalCode === null
            ? new Promise((resolve) => child.once('exit', resolve))
            : null,
        ),
      );
      for (let tries = 0; tries < 20; tries++) {
        try {
          rmSync(folder, { recursive: true, force: true });
          return;
        } catch {
          // A step of a job may still write its last line.
          await setTimeout(250);
        }
      }
    },
  };
  cluster.start('slurmctld');
  for (const node of NODES) cluster.start(node);
  const idle = async (): Promise<string | null> => {
    const end = performance.now() + START_MILLISECONDS;
    const gone = (): boolean => [...daemons.values()].some((child) => child.exitCode !== null);
    while (!gone() && performance.now() < end) {
      const nodes = await said(cluster, 'sinfo', '--noheader', '--Node', '--format', '%N %t');
      if (NODES.every((node) => nodes.includes(`${node} idle`))) return null;
      await setTimeout(250);
    }
    const logs = ['slurmctld', ...NODES].map((daemon) => join(folder, `run/${daemon}.log`));
    return `${gone() ? 'a daemon ended' : 'too slow'}\n${spawnSync('tail', ['-n', '20', ...logs]).stdout}`;
  };
  return { cluster, idle: idle() };
}

/** What a command says, without holding up this process, which could not see a daemon end; five seconds at most. */
function said({ user, env, folder }: Cluster, command: string, ...args: string[]): Promise<string> {
  const { uid, gid } = user;
  const options = { uid, gid, env, cwd: folder, timeout: 5000, killSignal: 'SIGKILL' } as const;
  return new Promise((resolve) => execFile(command, args, options, (_error, stdout) => resolve(stdout)));
}

/** Runs the program as the cluster's user; `child` may be killed. */
export function masarOn(
  cluster: Cluster,
  args: string[],
): { child: ChildProcess; done: Promise<{ code: number | null; stderr: string }> } {
  const { uid, gid } = cluster.user;
  const child = spawn(process.execPath, [main, ...args], {
    uid,
    gid,
    env: cluster.env,
    cwd: cluster.folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let stderr = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  return {
    child,
    done: new Promise((resolve) => child.on('close', (code) => resolve({ code, stderr }))),
  };
}

/**
 * Ports that nobody listens at, below those that systems give to connections by themselves: one of these may be taken between
 * now and the start of a daemon.
 */
async function freePorts(count: number): Promise<number[]> {
  const ports = new Set<number>();
  while (ports.size < count) {
    const port = randomInt(10_000, 32_000);
    if (await isFree(port)) ports.add(port);
  }
  return [...ports];
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
