import { createHash, createHmac, randomBytes } from 'node:crypto';
import { mkdir, open, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { deflateRaw, deflateRawSync, inflateRawSync } from 'node:zlib';
import type { PatientKey } from '../domain/ids.ts';
import type { PatientFacts } from '../messages/reading.ts';

/**
 * The one place where message bodies, names and national numbers turn into database values and
 * back. A later change encrypts here; nothing else needs to know.
 */
export interface Protected {
  /** Bytes as received → what `body` stores; a large one is packed beside the event loop. */
  pack(bytes: Buffer): Promise<Packed>;
  /** The same for what is small, such as an AppRec of ours: kept as it is. */
  packSmall(bytes: Buffer): Packed;
  unpack(packed: Packed): Buffer;
  /** Same person, same key (HMAC-SHA-256); undefined when nobody is identified. */
  patientKey(patient: PatientFacts | undefined): PatientKey | undefined;
  /** The protected column of `patient`. */
  packPatient(patient: PatientFacts): Buffer;
}

export interface Packed {
  readonly encoding: number;
  readonly bytes: Buffer;
}

const AS_IS = 0;
const DEFLATED = 1;
/** Level 1: a third of the CPU of the default for nearly its ratio on XML. */
const LEVEL = 1;
/** Below this, setting the compressor up costs more than it saves. */
const WORTH_PACKING = 2_048;
const KEY_BYTES = 32;

const deflate = promisify(deflateRaw);

/** Number types that name one person, in order of strength (list 8116, R021). */
const PERSON_NUMBERS = ['FNR', 'DNR', 'FHN'] as const;

function identityOf(patient: PatientFacts): string | undefined {
  for (const type of PERSON_NUMBERS) {
    const ident = patient.idents.find((one) => one.type === type);
    // FNR and DNR share one number space; a D-number later replaced is a manual merge.
    if (ident) return `person:${ident.id.replace(/\s/g, '')}`;
  }
  const { familyName, givenName, dateOfBirth, sex } = patient;
  if (!familyName || !dateOfBirth) return undefined;
  return `described:${[familyName, givenName ?? '', dateOfBirth, sex ?? ''].join('|').toLowerCase()}`;
}

/** Protection under one key; the key never leaves this closure. */
export function protectWith(key: Buffer): Protected {
  return {
    async pack(bytes) {
      if (bytes.length < WORTH_PACKING) return { encoding: AS_IS, bytes };
      const deflated = await deflate(bytes, { level: LEVEL });
      return deflated.length < bytes.length
        ? { encoding: DEFLATED, bytes: deflated }
        : { encoding: AS_IS, bytes };
    },
    packSmall: (bytes) => ({ encoding: AS_IS, bytes }),
    unpack: ({ encoding, bytes }) => (encoding === DEFLATED ? inflateRawSync(bytes) : bytes),
    patientKey(patient) {
      const identity = patient && identityOf(patient);
      if (identity === undefined) return undefined;
      return createHmac('sha256', key).update(identity).digest('hex') as PatientKey;
    },
    packPatient: (patient) => deflateRawSync(JSON.stringify(patient), { level: LEVEL }),
  };
}

/**
 * The key file below the data directory, made at first start. A file that others may read is
 * refused: whoever has it can recognise patients in a copy of the database.
 */
export async function loadKey(dataDir: string): Promise<Buffer> {
  const file = path.join(dataDir, 'keys', 'patient.key');
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  try {
    const handle = await open(file, 'wx', 0o600);
    await handle.writeFile(randomBytes(KEY_BYTES));
    await handle.sync();
    await handle.close();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const { mode } = await stat(file);
  if ((mode & 0o077) !== 0 && process.platform !== 'win32')
    throw new Error(`${file} may be read by others: chmod 600 it`);
  const key = await readFile(file);
  if (key.length !== KEY_BYTES) throw new Error(`${file} is not a key of ${KEY_BYTES} bytes`);
  return key;
}

export const sha256 = (bytes: Uint8Array | string): Buffer =>
  createHash('sha256').update(bytes).digest();
