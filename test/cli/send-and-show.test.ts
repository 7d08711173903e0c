import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'chai';
import { cli } from '../flow/cli.ts';
import { letter } from '../flow/letters.ts';
import { partnerOf } from '../flow/partner.ts';
import { until } from '../flow/until.ts';
import { makeDataDir, removeDataDir, startBroker } from '../support/broker.ts';
import type { Broker } from '../support/broker.ts';

const NURSING = 2011;

describe('sending and showing from the command line', function () {
  this.timeout(60_000);
  let broker: Broker;

  before(async () => {
    broker = await startBroker(await makeDataDir());
  });
  after(async () => {
    await broker.stop();
    await removeDataDir(broker.dataDir);
  });

  const file = async (content: string | Buffer): Promise<string> => {
    const name = path.join(broker.dataDir, `${randomUUID()}.xml`);
    await writeFile(name, content);
    return name;
  };
  const run = (...args: string[]) => cli(broker.dataDir, args);

  it('sends bytes as they lie in the file, as the client of the sender, one line per file', async () => {
    const bytes = Buffer.from(letter({ encoding: 'ISO-8859-1' }).text, 'latin1');
    const latin = await file(bytes);
    const utf8 = await file(letter().text);
    const { code, out, err } = await run('send', latin, utf8);
    expect({ code, err }).to.deep.equal({ code: 0, err: '' });
    const lines = out.trim().split('\n');
    expect(lines).to.have.length(2);
    const id = /: accepted ([0-9a-f-]{36})$/.exec(lines[0] ?? '')?.[1] ?? '';
    expect(lines[0]).to.equal(`${latin}: accepted ${id}`);
    const document = await partnerOf(broker, 'sykehus').document(id);
    expect(document.equals(bytes)).to.be.true;
  });

  it('says of each file why it failed, and sends the others', async () => {
    const good = await file(letter().text);
    const broken = await file(letter().text.slice(0, 800));
    const stranger = await file(letter().text.replaceAll('<Id>1011</Id>', '<Id>4711</Id>'));
    const { code, out, err } = await run('send', broken, 'no-such.xml', stranger, good);
    expect(code).to.equal(1);
    const [first, second, third] = out.trim().split('\n');
    expect(first).to.include(`${broken}: who sends it cannot be read (line `);
    expect(second).to.include('no client').and.include('4711');
    expect(third).to.match(/: accepted /);
    expect(err).to.include('no-such.xml: cannot be read');
  });

  it('gives the broker’s own sentences when it refuses, for whom --as names', async () => {
    const broken = await file(letter().text.slice(0, 800));
    const foreign = await file(letter().text);
    const refused = await run('send', '--as', 'sykehus', broken);
    expect(refused.code).to.equal(1);
    expect(refused.out).to.match(/: refused, the XML is not well-formed; line \d+, column \d+: /);
    const forbidden = await run('send', '--as', 'kommune', foreign);
    expect(forbidden.out).to.include('this client may not act for that HER-id');
    const nobody = await run('send', '--as', 'ukjent', foreign);
    expect(nobody.code).to.equal(1);
    expect(nobody.out).to.include('there is no client ukjent');
  });

  it('says so when no broker answers', async () => {
    const { code, out } = await run(
      'send',
      '--url',
      'http://127.0.0.1:9',
      await file(letter().text),
    );
    expect(code).to.equal(1);
    expect(out).to.include('no broker answers at http://127.0.0.1:9');
  });

  it('tells the two legs of a message apart, in words', async () => {
    const sent = letter();
    const id = await partnerOf(broker, 'sykehus').send(sent.text);
    const kommune = partnerOf(broker, 'kommune');
    await until('the message in the inbox', async () =>
      (await kommune.inbox(NURSING)).some((row) => row.id === id),
    );
    const legs = async () => {
      const { code, out } = await run('show', id);
      expect(code).to.equal(0);
      const [, delivery] = /^ {2}delivery {2}(.+)$/m.exec(out) ?? [];
      const [, appRec] = /^ {2}AppRec {4}(.+)$/m.exec(out) ?? [];
      return { delivery, appRec, out };
    };
    const before = await legs();
    expect(before.delivery).to.match(/^not yet/);
    expect(before.appRec).to.match(/^none yet/);
    await kommune.document(id);
    const fetched = await legs();
    expect(fetched.delivery).to.match(/^sent/);
    expect(fetched.appRec).to.match(/^none yet/);
    await kommune.answer(id, NURSING, {
      appRecStatus: '2',
      appRecErrorList: [{ errorCode: 'X99', details: 'feil avdeling' }],
    });
    const refused = await until('the refusal', async () => {
      const found = await legs();
      return found.appRec?.startsWith('refused') ? found : undefined;
    });
    expect(refused.delivery).to.match(/^sent/);
    expect(refused.appRec).to.equal('refused by a negative AppRec (X99 feil avdeling)');
    const history = refused.out.split('history\n')[1]?.trim().split('\n') ?? [];
    expect(history.map((line) => line.trim().split('  ')[1]?.split(',')[0])).to.deep.equal([
      'accepted from the sender',
      'on its way to the receiver',
      'acknowledged by the receiver’s system',
      'refused',
    ]);
  });

  it('finds a message by its MsgId while it lies unread, and by no other id', async () => {
    const sent = letter();
    const id = await partnerOf(broker, 'sykehus').send(sent.text);
    const shown = await until('the message in the inbox', async () => {
      const ran = await run('show', sent.msgId);
      return ran.code === 0 ? ran : undefined;
    });
    expect(shown.out).to.include(`message ${id}`);
    const unknown = await run('show', randomUUID());
    expect(unknown).to.include({ code: 1, out: '' });
    expect(unknown.err).to.include('no client in the credentials file can see');
    expect(await run('show', 'tull')).to.include({ code: 2, out: '' });
  });
});
