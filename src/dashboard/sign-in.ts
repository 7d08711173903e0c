import type { Request } from 'express';
import { checkPassword, NOBODYS_HASH } from '../password.ts';
import { audit } from '../store/sql/audit.ts';
import { guessedWrong, operatorByName } from '../store/sql/operators.ts';
import type { OperatorSecret } from '../store/sql/operators.ts';
import type { Store } from '../store/store.ts';
import { openPace } from './pace.ts';
import type { Sessions } from './session.ts';

/** What a try to sign in led to; `wait` is said of any name, so it tells nothing of accounts. */
export type Outcome =
  | { readonly kind: 'wrong' | 'wait' }
  | { readonly kind: 'in'; readonly setCookie: Awaited<ReturnType<Sessions['start']>> };

export interface Credentials {
  readonly name: string;
  readonly password: string;
}

/** Checks a password, slowing down guesses by account, by unknown name and by address (T50). */
export type SignIn = (req: Request, given: Credentials) => Promise<Outcome>;

const LONGEST_NAME = 100;
const LONGEST_PASSWORD = 200;

/** Wrong tries of one address before it has to wait; a ward may share one. */
const FREE_PER_ADDRESS = 10;
const REMEMBERED = 10_000;
/** Each check takes 32 MiB and a thread: more at a time would starve everything else. */
const MOST_CHECKS = 4;

export interface SigningIn {
  readonly store: Store;
  readonly sessions: Sessions;
  readonly now: () => Date;
}

const actorOf = (account: OperatorSecret | undefined): string =>
  // A name that is no account's may be a password typed into the wrong field: it is not kept.
  account ? `operator:${account.name}` : 'unknown';

export function openSignIn({ store, sessions, now }: SigningIn): SignIn {
  const byAddress = openPace({ free: FREE_PER_ADDRESS, most: REMEMBERED }, now);
  const byUnknownName = openPace({ free: 0, most: REMEMBERED }, now);
  /** Names being checked: guesses sent at once must not all slip in before the first one counts. */
  const checking = new Set<string>();

  async function refuse(
    account: OperatorSecret | undefined,
    kind: 'wrong' | 'wait',
    name: string,
  ): Promise<Outcome> {
    const action = kind === 'wrong' ? 'sign-in.failed' : 'sign-in.delayed';
    if (account === undefined && kind === 'wrong') byUnknownName.failed(name);
    await store.tx(async (db) => {
      if (account && kind === 'wrong') await guessedWrong(db, account.id);
      await audit(db, { orgId: account?.orgId, actor: actorOf(account), action });
    });
    return { kind };
  }

  async function check(req: Request, { name, password }: Credentials): Promise<Outcome> {
    const account = await operatorByName(store, name);
    const waits = account ? account.notBefore > now() : byUnknownName.waits(name);
    if (waits) return refuse(account, 'wait', name);
    // Against nobody's hash for an unknown name: both answers take the same time.
    const right = await checkPassword(password, account?.passwordHash ?? NOBODYS_HASH);
    if (!right || account === undefined) return refuse(account, 'wrong', name);
    const setCookie = await store.tx(async (db) => {
      const { orgId } = account;
      await audit(db, { orgId, actor: actorOf(account), action: 'sign-in' });
      return sessions.start(db, req, account.id);
    });
    return { kind: 'in', setCookie };
  }

  return async (req, given) => {
    const address = req.ip ?? '';
    const name = given.name.trim().slice(0, LONGEST_NAME);
    const busy = checking.size >= MOST_CHECKS || checking.has(name);
    if (busy || byAddress.waits(address)) return { kind: 'wait' };
    checking.add(name);
    try {
      // Longer than any account's: as wrong as any other, and as slow.
      const password = given.password.length > LONGEST_PASSWORD ? '' : given.password;
      const outcome = await check(req, { name, password });
      if (outcome.kind === 'in') byAddress.cleared(address);
      else byAddress.failed(address);
      return outcome;
    } finally {
      checking.delete(name);
    }
  };
}
