import type { Violation } from '../domain/violation.ts';
import { gate } from '../schema/gate.ts';
import { openMessageSchemas } from '../messages/schemas.ts';
import type { SchemaSet } from '../schema/schema-set.ts';
import type { SchemaJudge } from './schema-judge.ts';
import { WrongUse } from './verb.ts';

export const ENGINES = ['libxml2', 'xerces'] as const;
export type Engine = (typeof ENGINES)[number];

/** @throws WrongUse */
export function engineOf(name: string | undefined): Engine {
  const engine = ENGINES.find((one) => one === (name ?? 'libxml2'));
  if (engine === undefined) throw new WrongUse(`--engine is ${ENGINES.join(' or ')}`);
  return engine;
}

/** @throws Error when the schema set does not compile */
export async function openEngine(engine: Engine, schemaDir: string): Promise<SchemaJudge> {
  if (engine === 'xerces') return (await import('./xerces/xerces.ts')).openXerces(schemaDir);
  return judgeWith(openMessageSchemas(schemaDir));
}

/** libxml2 on a set that is open. */
export function judgeWith(schemas: SchemaSet): SchemaJudge {
  const judge = (bytes: Uint8Array): readonly Violation[] => {
    const settled = gate(bytes);
    if (!('body' in settled)) return settled;
    return schemas.withDocument(
      settled,
      (document) => document.validate(),
      (broken) => broken,
    );
  };
  return {
    judge: (documents) => Promise.resolve(documents.map(judge)),
    close: () => Promise.resolve(),
  };
}
