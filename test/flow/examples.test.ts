import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { isUuid } from '../../src/domain/ids.ts';
import { openMessages } from '../../src/messages/reader.ts';
import type { Party } from '../../src/messages/reading.ts';
import { shared } from '../schema/shared.ts';
import { makeDataDir, removeDataDir, startBroker } from '../support/broker.ts';
import type { Broker } from '../support/broker.ts';
import { cli } from './cli.ts';
import { partnerOf } from './partner.ts';
import { until } from './until.ts';

const folder = shared('examples');
const files = (folder === undefined ? [] : readdirSync(folder))
  .filter((name) => /^Pasientlogistikk.*v1-6.*\.xml$/.test(name))
  .map((name) => path.join(folder ?? '', name));

const partsOf = ({ herId, kind, organisation }: Party) => ({ herId, kind, of: organisation.herId });

describe('published examples through the broker', function () {
  this.timeout(60_000);
  const reader = openMessages('schemas');
  let broker: Broker;
  let dataDir: string;
  /** What one `send` of all files printed, by file. */
  const verdicts = new Map<string, string>();

  before(async function () {
    if (folder === undefined) {
      this.test!.title = 'skipped: the folder of published examples is not on this machine';
      this.skip();
    }
    dataDir = await makeDataDir();
    broker = await startBroker(dataDir);
    const ran = await cli(dataDir, ['send', ...files]);
    expect(ran).to.include({ code: 0, err: '' });
    for (const line of ran.out.trim().split('\n')) {
      const [file = '', verdict = ''] = line.split(': ');
      verdicts.set(file, verdict);
    }
  });
  after(async () => {
    await broker?.stop();
    if (dataDir) await removeDataDir(dataDir);
  });

  it('there are six of Pasientlogistikk 1.6', function () {
    if (folder === undefined) this.skip();
    expect(files).to.have.length(6);
  });

  const clientOf = (her: number | undefined) => {
    const clients = Object.entries(broker.credentials.clients);
    const found = clients.find(([, { herIds }]) => her !== undefined && herIds.includes(her));
    if (!found) throw new Error(`no client for ${her}`);
    return partnerOf(broker, found[0]);
  };

  for (const file of files)
    it(`${path.basename(file)}: sent, delivered byte for byte, read, answered`, async () => {
      const bytes = readFileSync(file);
      const reading = reader.read(bytes);
      if (reading.kind !== 'message') throw new Error('the example cannot be read');
      const { sender, receivers, msgId, type, genDate } = reading.facts;
      const from = sender.herId ?? 0;
      const to = receivers[0]?.herId ?? 0;
      const [hospital, kommune] = [clientOf(from), clientOf(to)];

      const [accepted, id = ''] = (verdicts.get(file) ?? '').split(' ');
      expect(accepted).to.equal('accepted');

      const listed = await until('the message in the inbox', async () =>
        (await kommune.inbox(to)).find((row) => row.id === id),
      );
      expect(listed).to.include({ senderHerId: from, businessDocumentId: msgId, isAppRec: false });
      expect(await hospital.status(id)).to.deep.equal([
        {
          receiverHerId: to,
          transportDeliveryState: 'Unconfirmed',
          sent: false,
          appRecStatus: null,
        },
      ]);
      expect((await kommune.document(id)).equals(bytes)).to.be.true;
      expect((await hospital.status(id))[0]).to.include({ sent: true, appRecStatus: null });

      expect((await kommune.api.put(`/Messages/${id}/read/${to}`)).status).to.equal(204);
      expect((await kommune.inbox(to)).map((row) => row.id)).not.to.include(id);
      expect((await kommune.document(id)).equals(bytes)).to.be.true;

      const answer = await kommune.answer(id, to, { appRecStatus: '1' });
      expect(answer.status).to.equal(201);
      const { id: apprecId, document } = await hospital.appRecTo(from, msgId);
      expect(answer.body).to.equal(apprecId);
      expect(answer.location).to.equal(`/Messages/${apprecId}`);
      expect((await hospital.status(id))[0]).to.include({ sent: true, appRecStatus: 'Ok' });

      expect(reader.schemaOnly(document)).to.deep.equal([]);
      const receipt = reader.read(document);
      if (receipt.kind !== 'apprec') throw new Error('the answer is no AppRec 1.1');
      const { facts } = receipt;
      expect(isUuid(facts.id), 'R071: an id of its own').to.be.true;
      expect(facts.id).not.to.equal(msgId);
      expect(facts, 'R056, R057').to.deep.include({ status: '1', errors: [], version: '1.1' });
      expect(facts.role, 'R073').to.equal('PRIM');
      expect(partsOf(facts.sender), 'R072').to.deep.equal(partsOf(receivers[0]!));
      expect(partsOf(facts.receiver), 'R072').to.deep.equal(partsOf(sender));
      expect(facts.original, 'R071').to.deep.equal({ msgId, type, issueDate: genDate });
    });
});
