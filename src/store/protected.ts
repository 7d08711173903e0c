import { createHash, createHmac, randomBytes } from 'node:crypto';
import { mkdir, open, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { PatientKey } from '../domain/ids.ts';
import type { PatientFacts } from '../messages/reading.ts';

/**
 * The one place where message bodies, names and national numbers turn into database values and
 * back. A later change encrypts here; nothing else needs to know.
 */
export interface Protected {
  /**
   * Bytes as received → what `body` stores: as they are. The database compresses them in its own
   * processes; doing it here took a tenth of this one.
   */
  pack(bytes: Buffer): Packed;
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
const KEY_BYTES = 32;

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
    pack: (bytes) => ({ encoding: AS_IS, bytes }),
    unpack({ encoding, bytes }) {
      if (encoding !== AS_IS) throw new Error(`unknown body encoding ${encoding}`);
      return bytes;
    },
    patientKey(patient) {
      const identity = patient && identityOf(patient);
      if (identity === undefined) return undefined;
      return createHmac('sha256', key).update(identity).digest('hex') as PatientKey;
    },
    packPatient: (patient) => Buffer.from(JSON.stringify(patient), 'utf8'),
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
