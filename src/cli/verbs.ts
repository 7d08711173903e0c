import { ConfigError } from '../config.ts';
import type { Io } from './validate.ts';
import { FAILED, WRONG_USE, WrongUse } from './verb.ts';
import type { Verb } from './verb.ts';

/** sysexits.h: what was configured cannot be used. */
const EX_CONFIG = 78;

/** The table of verbs. Each is loaded when it is called, so that none waits for the others. */
export const VERBS: readonly Verb[] = [
  {
    name: 'validate',
    usage: 'FILE… [--json] [--schema-only] [--engine libxml2|xerces]',
    says: 'judge message files as the broker would',
    run: async (args, io) => (await import('./validate.ts')).validate(args, io),
  },
  {
    name: 'conformance',
    usage: 'FILE.jsonl.gz [--engine libxml2|xerces] [--sample N] [--seed S] [--json]',
    says: 'hold the schemas against documents of known verdict',
    run: async (args, io) => (await import('./conformance.ts')).conformance(args, io),
  },
  {
    name: 'read',
    usage: 'FILE',
    says: 'print what a message says as JSON',
    run: async (args, io) => (await import('./read.ts')).read(args, io),
  },
  {
    name: 'build',
    usage: 'FILE.json',
    says: 'write the message that JSON says, as read prints it',
    run: async (args, io) => (await import('./build.ts')).build(args, io),
  },
  {
    name: 'make',
    usage: 'TYPE [--version V] [--status N|M|C] [--seed N] [--count N] [--out DIR] …',
    says: 'make synthetic messages of a type, the same for the same seed',
    run: async (args, io) => (await import('./make.ts')).make(args, io),
  },
  {
    name: 'replay',
    usage: 'FILE… --now INSTANT [--settings FILE] [--json]',
    says: 'print the pathway that messages and events lead to',
    run: async (args, io) => (await import('./replay/replay.ts')).replay(args, io),
  },
  {
    name: 'send',
    usage: 'FILE… [--as CLIENT] [--url URL]',
    says: 'send message files to the broker',
    run: async (args, io) => (await import('./send.ts')).send(args, io),
  },
  {
    name: 'show',
    usage:
      'FILE [--lang nb|nn|en] [--text] [--attachments DIR] | MESSAGE-ID [--as CLIENT] [--url URL]',
    says: 'show a message file to people as HTML or text; tell what became of a message',
    run: async (args, io) => (await import('./show.ts')).show(args, io),
  },
  {
    name: 'demo',
    usage: '[--json] [--url URL]',
    says: 'play one whole story against a running broker, or one of its own',
    run: async (args, io) => (await import('./demo.ts')).demo(args, io),
  },
  {
    name: 'bench',
    usage: '[--json] [--profile]',
    says: 'measure the broker on this machine',
    run: async (args, io) => (await import('./bench/bench.ts')).bench(args, io),
  },
  {
    name: 'bench deadlines',
    usage: '[--json] [--waking N]',
    says: 'measure a million open deadlines, and a midnight at which N pathways wake up',
    run: async (args, io) =>
      (await import('./bench/deadlines/deadlines.ts')).benchDeadlines(args, io),
  },
  {
    name: 'simulate',
    usage: '--seed N [--year Y] [--episodes N] [--out FILE.jsonl] [--calendar CALENDAR]',
    says: "hold the alerts of a simulated year against the simulator's own truth",
    run: async (args, io) => (await import('./simulate.ts')).simulate(args, io),
  },
  {
    name: 'partners list',
    usage: '',
    says: 'print the partner book',
    run: async (args, io) => (await import('./partners.ts')).listPartners(args, io),
  },
  {
    name: 'partners import',
    usage: 'FILE',
    says: 'write the organisations and parties of a JSON file into the partner book',
    run: async (args, io) => (await import('./partners.ts')).importPartners(args, io),
  },
  {
    name: 'checklists import',
    usage: 'FILE --municipality HER',
    says: "write a municipality's own checklists; those it does not name stay as they are",
    run: async (args, io) => (await import('./checklists.ts')).importFile(args, io),
  },
  {
    name: 'checklists export',
    usage: '--municipality HER',
    says: 'print the checklists in force for a municipality as such a file',
    run: async (args, io) => (await import('./checklists.ts')).exportFile(args, io),
  },
  {
    name: 'checklists scores',
    usage: '--municipality HER --list LIST [--by municipality|unit|month] [--csv]',
    says: 'print the final scores of ended episodes, or their means',
    run: async (args, io) => (await import('./checklist-scores.ts')).scores(args, io),
  },
  {
    name: 'settings show',
    usage: '--municipality HER',
    says: "print a municipality's settings, what differs from the defaults, and who set it",
    run: async (args, io) => (await import('./settings.ts')).showSettings(args, io),
  },
  {
    name: 'settings export',
    usage: '--municipality HER',
    says: 'print every setting of a municipality as a file to be changed',
    run: async (args, io) => (await import('./settings.ts')).exportFile(args, io),
  },
  {
    name: 'settings import',
    usage: 'FILE --municipality HER [--by NAME]',
    says: 'put the settings of a file in force, and fold open pathways again by them',
    run: async (args, io) => (await import('./settings.ts')).importFile(args, io),
  },
  {
    name: 'events verify',
    usage: '',
    says: 'check that no stored event was changed, and compute recorded payment proposals again (L-17)',
    run: async (args, io) => (await import('./verify-events.ts')).verifyEvents(args, io),
  },
  {
    name: 'bounce',
    usage: '',
    says: 'take an alert mail that came back from standard input (RFC 3464)',
    run: async (args, io) => (await import('./bounce.ts')).bounce(args, io),
  },
  {
    name: 'clients add',
    usage: 'NAME --organisation HER --her N… | NAME --organisation HER --scope hph4',
    says: 'let a system in, or give it a new token; prints the token this once',
    run: async (args, io) => (await import('./clients.ts')).addClient(args, io),
  },
  {
    name: 'operator reset',
    usage: '',
    says: 'give the operator a new password; prints it this once',
    run: async (args, io) => (await import('./operator.ts')).resetOperator(args, io),
  },
];

const lineOf = ({ name, usage }: Verb): string => `${name} ${usage}`.trim();

function printTable(io: Io): void {
  const width = Math.max(...VERBS.map((verb) => lineOf(verb).length));
  io.err('usage: overgang VERB …');
  for (const verb of VERBS) io.err(`  ${lineOf(verb).padEnd(width)}  ${verb.says}`);
}

/** The verb that the arguments name, by two words or one, and what is left for it. */
function verbOf(args: readonly string[]): { verb: Verb; rest: string[] } | undefined {
  for (const words of [2, 1]) {
    const verb = VERBS.find(({ name }) => name === args.slice(0, words).join(' '));
    if (verb) return { verb, rest: args.slice(words) };
  }
  return undefined;
}

const isParseError = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');

/** Runs one verb; whatever it throws becomes a line on the error output and an exit code. */
export async function overgang(args: readonly string[], io: Io): Promise<number> {
  const found = verbOf(args);
  if (found === undefined || found.rest.includes('--help')) {
    const word = args[0];
    if (found === undefined && word !== undefined && !word.startsWith('-'))
      io.err(`overgang: there is no verb ${args.slice(0, 2).join(' ')}`);
    if (found) io.err(`usage: overgang ${lineOf(found.verb)}`);
    else printTable(io);
    return WRONG_USE;
  }
  try {
    return await found.verb.run(found.rest, io);
  } catch (error) {
    const wrongUse = error instanceof WrongUse || isParseError(error);
    io.err(`overgang: ${error instanceof Error ? error.message : String(error)}`);
    if (wrongUse) io.err(`usage: overgang ${lineOf(found.verb)}`);
    if (wrongUse) return WRONG_USE;
    return error instanceof ConfigError ? EX_CONFIG : FAILED;
  }
}
