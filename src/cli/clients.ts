import { parseArgs } from 'node:util';
import { configOfProcess } from '../config.ts';
import { herId } from '../domain/ids.ts';
import type { HerId } from '../domain/ids.ts';
import { newId } from '../new-id.ts';
import { newToken } from '../password.ts';
import { sha256 } from '../store/protected.ts';
import { audit } from '../store/sql/audit.ts';
import type { ClientScope } from '../store/sql/clients.ts';
import { lookUp } from '../store/sql/parties.ts';
import { upsertClient } from '../store/sql/partner-book.ts';
import type { Db } from '../store/store.ts';
import { withDatabase } from './database.ts';
import type { Io } from './validate.ts';
import { DONE, WrongUse } from './verb.ts';

interface Asked {
  readonly name: string;
  readonly organisation: HerId;
  readonly herIds: readonly HerId[];
  readonly scope: ClientScope;
}

const SCOPES: readonly ClientScope[] = ['partner', 'hph4'];

function toHerId(text: string | undefined, option: string): HerId {
  const her = text === undefined ? undefined : herId(text);
  if (her === undefined) throw new WrongUse(`--${option} must be a HER-id`);
  return her;
}

/** `--her 1 2 3` and `--her 1 --her 2` alike: what follows the name are HER-ids too. */
function askedFor(args: string[]): Asked {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      organisation: { type: 'string' },
      her: { type: 'string', multiple: true },
      scope: { type: 'string', default: 'partner' },
    },
  });
  const [name, ...more] = positionals;
  if (name === undefined) throw new WrongUse('a name is needed');
  const herIds = [...(values.her ?? []), ...more].map((text) => toHerId(text, 'her'));
  const scope = SCOPES.find((one) => one === values.scope);
  if (scope === undefined) throw new WrongUse(`--scope must be one of ${SCOPES.join(', ')}`);
  if (scope === 'partner' && herIds.length === 0) throw new WrongUse('--her is needed');
  if (scope === 'hph4' && herIds.length > 0)
    throw new WrongUse('a client of scope hph4 sends no messages: --her is not for it');
  return { name, organisation: toHerId(values.organisation, 'organisation'), herIds, scope };
}

/** A HER-id nobody entered is most often mistyped, and would let a stranger's letters be read. */
async function assertKnown(db: Db, { organisation, herIds, scope }: Asked): Promise<void> {
  const book = await lookUp(db, herIds, [organisation]);
  if (!book.organisations.has(organisation))
    throw new Error(`organisation ${organisation} is not in the partner book: import it first`);
  if (scope === 'hph4' && book.organisations.get(organisation)?.kind !== 'kommune')
    throw new Error(`organisation ${organisation} is no kommune: nobody there has a pathway`);
  const unknown = herIds.filter((her) => !book.parties.has(her));
  if (unknown.length > 0)
    throw new Error(`${unknown.join(', ')} not in the partner book: import first`);
}

/**
 * Lets a system in as an organisation's client for some HER-ids, or gives it a new token, which
 * ends the old one. The token is printed and kept nowhere.
 */
export async function addClient(args: string[], io: Io): Promise<number> {
  const asked = askedFor(args);
  const token = newToken();
  await withDatabase(configOfProcess(), io, (store) =>
    store.tx(async (db) => {
      await assertKnown(db, asked);
      const done = await upsertClient(db, {
        id: newId(new Date()),
        organisationHer: asked.organisation,
        name: asked.name,
        tokenSha256: sha256(token),
        herIds: asked.herIds,
        scope: asked.scope,
        keepToken: false,
      });
      if (done === 'refused')
        throw new Error(
          `a client ${asked.name} of another organisation or scope exists: choose another name`,
        );
      await audit(db, {
        actor: 'command line',
        action: 'client.add',
        target: asked.name,
        detail: { herIds: asked.herIds, scope: asked.scope },
      });
    }),
  );
  io.out(token);
  const what = asked.scope === 'hph4' ? 'reports of HPH4' : `HER-id ${asked.herIds.join(', ')}`;
  io.err(`client ${asked.name} for ${what}; its token is said only now`);
  return DONE;
}
