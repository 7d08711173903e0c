import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { setup } from 'xsd-schema-validator';
import { EngineTrouble } from '../schema-judge.ts';

/**
 * Runs the helper of xsd-schema-validator, which is Xerces as the JDK has it. The library's own
 * runner is not used: it takes a Java that was killed for a verdict of valid, and loses what does
 * not arrive in one piece.
 */
const LIBRARY = fileURLToPath(new URL('..', import.meta.resolve('xsd-schema-validator')));
const HELPER = path.join(LIBRARY, 'support', 'XMLValidator.class');

/** A start of Java costs more than a document: no compiler that pays off only later. */
const JAVA_FLAGS = ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-Xshare:auto', '-Xmx1g'];
/** Schemas come from the folder that was named; nothing is fetched. */
const NO_NETWORK = ['-Djavax.xml.accessExternalDTD=', '-Djavax.xml.accessExternalSchema=file'];

const MOST_SECONDS = 300;
/** What is kept of Java's talk; more is counted as lost, and says nothing new. */
const MOST_CHARACTERS = 32 * 1_048_576;

/** One run of the helper that came to a verdict. */
export interface Run {
  readonly ok: boolean;
  /** What the processor said, each beginning with `[error]`, `[fatal]` or `[warning]`. */
  readonly said: string;
  /** Whether `said` is all of it. */
  readonly whole: boolean;
}

interface Ended {
  readonly exit: number | null;
  readonly out: string;
  readonly err: string;
  readonly whole: boolean;
}

/**
 * Judges one document by one schema file.
 * @throws EngineTrouble when Java is missing, dies, or cannot read the schema
 */
export async function judgeOne(document: Uint8Array, schema: string): Promise<Run> {
  let ended = await java(document, schema);
  if (/UnsupportedClassVersion|ClassNotFound/.test(ended.err)) {
    await compiled();
    ended = await java(document, schema);
  }
  const result = /^result=(\w+)$/m.exec(ended.out)?.[1];
  const ok = ended.exit === 0 && result === 'OK';
  const refused = ended.exit === 1 && result !== undefined && placed(ended.err);
  if (!ok && !refused)
    throw new EngineTrouble(
      `Java gave no verdict: ${firstLine(ended.err) || `exit ${ended.exit}`}`,
    );
  return { ok, said: ended.err, whole: ended.whole };
}

/** A fault of the document has a place; one of the schemas or of Java has none. */
const placed = (said: string): boolean => /\(\d+:\d+\)$/m.test(said);
const firstLine = (text: string): string => text.trim().split('\n', 1)[0] ?? '';

function java(document: Uint8Array, schema: string): Promise<Ended> {
  const home = process.env['JAVA_HOME'];
  const program = home === undefined || home === '' ? 'java' : path.join(home, 'bin', 'java');
  const own = ['-classpath', LIBRARY, 'support.XMLValidator', '-stdin', `-schema=${schema}`];
  const child = spawn(program, [...JAVA_FLAGS, ...NO_NETWORK, ...own], {
    timeout: MOST_SECONDS * 1000,
    killSignal: 'SIGKILL',
  });
  const heard = { out: '', err: '', whole: true };
  for (const [name, stream] of [
    ['out', child.stdout],
    ['err', child.stderr],
  ] as const)
    stream.setEncoding('utf8').on('data', (text: string) => {
      if (heard[name].length > MOST_CHARACTERS) heard.whole = false;
      else heard[name] += text;
    });
  return new Promise((resolve, reject) => {
    child.on('error', (error: NodeJS.ErrnoException) =>
      reject(
        new EngineTrouble(
          error.code === 'ENOENT'
            ? 'java was not found: install a JDK (on Debian default-jdk-headless), or set JAVA_HOME'
            : `java could not be started (${error.code ?? 'unknown'})`,
        ),
      ),
    );
    child.on('close', (exit) => resolve({ exit, ...heard }));
    // Java that stops before it has read everything says why by its exit.
    child.stdin.on('error', () => undefined);
    child.stdin.end(document);
  });
}

let compiling: Promise<void> | undefined;

/** The helper comes compiled for one Java; another compiles it anew, once. */
const compiled = (): Promise<void> => (compiling ??= compile());

async function compile(): Promise<void> {
  try {
    await rm(HELPER, { force: true });
    await setup();
  } catch (error) {
    throw new EngineTrouble(
      `the helper of xsd-schema-validator must be compiled for this Java, and cannot be (${reasonOf(error)}): install a JDK (on Debian default-jdk-headless)`,
    );
  }
}

const reasonOf = (error: unknown): string =>
  (error as NodeJS.ErrnoException).code ?? (error instanceof Error ? error.message : 'unknown');
