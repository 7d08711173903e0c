import { expect } from 'chai';
import { makeDataDir, removeDataDir, startBroker } from '../support/broker.ts';
import type { Broker } from '../support/broker.ts';
import { openDatabase } from './database.ts';
import type { Database } from './database.ts';
import { hoursAgo, letter } from './letters.ts';
import type { Letter } from './letters.ts';
import { partnerOf } from './partner.ts';
import type { Partner } from './partner.ts';
import { until } from './until.ts';

const NURSING = 2011;

/** A cancellation of a letter, as the published samples refer to their original (R040, R043). */
const cancellationOf = ({ input, msgId }: Letter): Letter =>
  letter({
    ...input,
    msgId: crypto.randomUUID(),
    genDate: hoursAgo(-0.01),
    status: 'C',
    conversation: { parent: msgId, conversation: msgId },
  });

describe('changes and cancellations', function () {
  this.timeout(60_000);
  let dataDir: string;
  let broker: Broker;
  let database: Database;
  let hospital: Partner;
  let kommune: Partner;

  before(async () => {
    dataDir = await makeDataDir();
    broker = await startBroker(dataDir, { OVERGANG_CLOCK_MS: '100' });
    database = await openDatabase(dataDir);
    hospital = partnerOf(broker, 'sykehus');
    kommune = partnerOf(broker, 'kommune');
  });
  after(async () => {
    await database.close();
    await broker.stop();
    await removeDataDir(dataDir);
  });

  const standing = (id: string, wanted: string | null) =>
    until(`${id} to be ${wanted}`, async () => {
      const [row] = await database.rows<{ standing: string | null; state: string }>(
        'select standing, state from message where id = $1',
        [id],
      );
      return row?.state === 'decided' && row.standing === wanted;
    });
  const delivered = (id: string) =>
    until('the message in the inbox', async () =>
      (await kommune.inbox(NURSING)).some((row) => row.id === id),
    );

  it('R041 a cancellation takes its original back, and both are delivered', async () => {
    const original = letter();
    const first = await hospital.send(original.text);
    await standing(first, null);
    const second = await hospital.send(cancellationOf(original).text);
    await standing(second, 'cancels');
    await standing(first, 'cancelled');
    await delivered(first);
    await delivered(second);
    const words = (await hospital.history(first)).map(({ what }) => what);
    expect(words).to.include('cancelled');
  });

  it('R044 a cancellation that comes first waits, is delivered, and applies on arrival', async () => {
    const original = letter();
    const cancellation = await hospital.send(cancellationOf(original).text);
    await standing(cancellation, 'waiting');
    await delivered(cancellation);
    const late = await hospital.send(original.text);
    await standing(late, 'cancelled');
    await standing(cancellation, 'cancels');
    const words = (await hospital.history(cancellation)).map(({ what }) => what);
    expect(words).to.include.members(['original-awaited', 'original-found']);
  });

  it('R044 both at one moment end as if one had come after the other', async () => {
    const pairs = Array.from({ length: 12 }, () => {
      const original = letter();
      return [original, cancellationOf(original)] as const;
    });
    const sent = await Promise.all(
      pairs.map(([original, cancellation]) =>
        Promise.all([hospital.send(cancellation.text), hospital.send(original.text)]),
      ),
    );
    for (const [cancellation, original] of sent) {
      await standing(original, 'cancelled');
      await standing(cancellation, 'cancels');
    }
  });

  it('R044 becomes a case once when the original stays away, settled when it comes', async () => {
    const original = letter();
    const id = await hospital.send(cancellationOf(original).text);
    await standing(id, 'waiting');
    const cases = () =>
      database.rows<{ state: string; failure: string }>(
        'select state, failure from dead_letter where message_id = $1',
        [id],
      );
    expect(await cases()).to.deep.equal([]);
    // The wait is over: what the clock sees when the hours have passed.
    await database.rows(`update revision set escalate_at = now() where message_id = $1`, [id]);
    await until('the case', async () => (await cases()).length > 0);
    expect(await cases()).to.deep.equal([{ state: 'open', failure: 'original-missing' }]);
    await hospital.send(original.text);
    await standing(id, 'cancels');
    expect(await cases()).to.deep.equal([{ state: 'settled', failure: 'original-missing' }]);
  });

  it('R046 a withdrawal leaves the notice it withdraws as it was', async () => {
    const ready = letter({ type: 'LOG_UTSKRIVNINGSKLAR' });
    const first = await hospital.send(ready.text);
    const withdrawn = letter({
      ...ready.input,
      type: 'LOG_AVMELDING',
      msgId: crypto.randomUUID(),
      events: [{ code: '4', time: hoursAgo(1), estimate: false }],
    });
    const second = await hospital.send(withdrawn.text);
    await delivered(second);
    await standing(first, null);
    await standing(second, null);
  });
});
