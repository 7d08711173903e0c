import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: {
      readonly functionName: string;
      readonly url: string;
      readonly lineNumber: number;
    };
  }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

const TOP = 10;

/** Where a function lives, without the folders of this machine. */
const placeOf = (url: string, line: number): string =>
  url === '' ? '(native)' : `${url.replace(/^.*\/(node_modules|dist)\//, '$1/')}:${line + 1}`;

/** The functions that used most time themselves, idle time left out. */
export function topOf(profile: CpuProfile, most = TOP): string[] {
  const own = new Map<number, number>();
  profile.samples.forEach((id, i) =>
    own.set(id, (own.get(id) ?? 0) + (profile.timeDeltas[i] ?? 0)),
  );
  const byName = new Map<string, number>();
  for (const { id, callFrame } of profile.nodes) {
    const { functionName, url, lineNumber } = callFrame;
    if (functionName === '(idle)' || functionName === '(program)') continue;
    const name = `${functionName || '(anonymous)'}  ${placeOf(url, lineNumber)}`;
    byName.set(name, (byName.get(name) ?? 0) + (own.get(id) ?? 0));
  }
  const total = [...byName.values()].reduce((sum, us) => sum + us, 0);
  return [...byName]
    .sort(([, a], [, b]) => b - a)
    .slice(0, most)
    .map(([name, us]) => `${((100 * us) / total).toFixed(1).padStart(5)} %  ${name}`);
}

/** Lets a process write its CPU profile as it ends, and reads it afterwards. */
export async function openProfile() {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'overgang-profile-'));
  return {
    nodeArgs: ['--cpu-prof', '--cpu-prof-dir', folder] as const,
    async close(): Promise<string[]> {
      const [name] = (await readdir(folder)).filter((file) => file.endsWith('.cpuprofile'));
      const text = name === undefined ? undefined : await readFile(path.join(folder, name), 'utf8');
      await rm(folder, { recursive: true, force: true });
      return text === undefined
        ? ['no profile was written']
        : topOf(JSON.parse(text) as CpuProfile);
    },
  };
}
