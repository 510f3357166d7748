import { spawn } from 'node:child_process';

/** Asks the system to show an address. Where it cannot, nothing is said: the address stands in the terminal. */
export function openInBrowser(address: string): void {
  const [command, args] = openerOf(process.platform, address);
  const opener = spawn(command, args, { stdio: 'ignore', detached: true });
  opener.once('error', () => {});
  opener.unref();
}

function openerOf(platform: NodeJS.Platform, address: string): [string, string[]] {
  if (platform === 'darwin') return ['open', [address]];
  if (platform === 'win32') return ['cmd', ['/c', 'start', '""', address]];
  return ['xdg-open', [address]];
}
