import { configOfProcess } from '../config.ts';
import { OPERATOR_NAME } from '../first-start.ts';
import { newId } from '../new-id.ts';
import { hashPassword, newPassword } from '../password.ts';
import { audit } from '../store/sql/audit.ts';
import { upsertOperator } from '../store/sql/operators.ts';
import { withDatabase } from './database.ts';
import type { Io } from './validate.ts';
import { DONE, WrongUse } from './verb.ts';

/** Gives the operator a new password, and lets wrong guesses be forgotten. Printed, kept nowhere. */
export async function resetOperator(args: string[], io: Io): Promise<number> {
  if (args.length > 0) throw new WrongUse('operator reset takes no arguments');
  const password = newPassword();
  const hash = await hashPassword(password);
  await withDatabase(configOfProcess(), io, (store) =>
    store.tx(async (db) => {
      const now = new Date();
      await upsertOperator(db, { org: newId(now), operator: newId(now) }, OPERATOR_NAME, hash);
      await audit(db, { actor: 'command line', action: 'operator.reset', target: OPERATOR_NAME });
    }),
  );
  io.out(password);
  io.err(`password of ${OPERATOR_NAME}; it is said only now`);
  return DONE;
}
