import { createServer } from 'node:net';
import { expect } from 'chai';
import { aMessage, MSG_ID, reader } from './support.ts';

describe('the engine under messages', () => {
  it('gives back what it took: memory stays where it is over 3,000 readings', function () {
    this.timeout(60_000);
    const good = Buffer.from(aMessage({ padding: 21_000 }));
    const bad = Buffer.from(aMessage({ padding: 21_000 }).replace('>false<', '>nei<'));
    const broken = good.subarray(0, 20_000);
    const round = (times: number): void => {
      for (let turn = 0; turn < times; turn += 1)
        for (const bytes of [good, bad, broken]) reader.read(bytes);
    };
    round(300);
    const before = process.memoryUsage.rss();
    round(1_000);
    expect(process.memoryUsage.rss() - before).to.be.lessThan(50 * 1_048_576);
  });

  it('decodes two hundred thousand character references in half a second (T06)', () => {
    const text = aMessage().replace(
      '</po:AnsvarForRapport>',
      `<po:Merknad>${'&#65;'.repeat(200_000)}</po:Merknad></po:AnsvarForRapport>`,
    );
    const start = performance.now();
    const reading = reader.read(Buffer.from(text));
    expect(performance.now() - start).to.be.lessThan(500);
    expect(reading.violations).to.deep.equal([]);
  });

  for (const reference of ['&#9999999;', '&#xFFFFFF;', '&#0;', '&#8;', '&oslash;'])
    it(`refuses ${reference} (T07)`, () => {
      const { violations } = reader.read(Buffer.from(aMessage().replace(MSG_ID, reference)));
      expect(violations[0]?.code).to.equal('not-well-formed');
    });

  it('refuses an attribute given twice, also by two prefixes (T17)', () => {
    const text = aMessage();
    for (const twice of [
      text.replace('<Type ', '<Type V="LOG_DOD" '),
      text.replace('<Type ', '<Type xmlns:a="urn:a" xmlns:b="urn:a" a:x="1" b:x="2" '),
    ])
      expect(reader.read(Buffer.from(twice)).violations[0]?.code).to.equal('not-well-formed');
  });

  it('opens no connection for any address a document names (T02, T09, T21)', async () => {
    let visits = 0;
    const canary = createServer((socket) => {
      visits += 1;
      socket.destroy();
    });
    await new Promise<void>((listening) => canary.listen(0, '127.0.0.1', listening));
    const address = canary.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const url = `http://127.0.0.1:${port}/x`;
    const text = aMessage();
    for (const hostile of [
      text.replace('?>', `?><!DOCTYPE MsgHead SYSTEM "${url}">`),
      text.replace('?>', `?><!DOCTYPE MsgHead [<!ENTITY % d SYSTEM "${url}">%d;]>`),
      text.replace(
        '<MsgHead',
        `<MsgHead xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="${url}"`,
      ),
      text.replace(
        '<Content>',
        `<Content><xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="${url}"/>`,
      ),
    ])
      reader.read(Buffer.from(hostile));
    await new Promise((later) => setImmediate(later));
    await new Promise<void>((closed) => canary.close(() => closed()));
    expect(visits).to.equal(0);
  });
});
