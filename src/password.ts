import { randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto';

/** scrypt cost: about 60 ms and 32 MiB a guess. */
const COST = { N: 32_768, r: 8, p: 1, maxmem: 64 * 1_048_576 } as const;
const KEY_BYTES = 32;

const derive = (password: string, salt: Buffer): Promise<Buffer> =>
  new Promise((resolve, reject) =>
    scrypt(password.normalize('NFC'), salt, KEY_BYTES, COST, (error, key) =>
      error ? reject(error) : resolve(key),
    ),
  );

/** `scrypt$<salt>$<key>`, both base64. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt);
  return ['scrypt', salt.toString('base64'), key.toString('base64')].join('$');
}

/** A hash no password has: checking against it takes as long as against a real one. */
export const NOBODYS_HASH = `scrypt$${Buffer.alloc(16).toString('base64')}$${Buffer.alloc(KEY_BYTES).toString('base64')}`;

export async function checkPassword(password: string, hash: string): Promise<boolean> {
  const [, salt, key] = hash.split('$');
  if (salt === undefined || key === undefined) return false;
  return timingSafeEqual(
    await derive(password, Buffer.from(salt, 'base64')),
    Buffer.from(key, 'base64'),
  );
}

/** No letter or digit that is taken for another. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Five groups of five: 123 bits, and it can be read aloud. */
export const newPassword = (): string => {
  const group = () => Array.from({ length: 5 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return Array.from({ length: 5 }, group).join('-');
};

export const newToken = (): string => randomBytes(32).toString('base64url');
