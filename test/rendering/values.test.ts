import { expect } from 'chai';
import { addressRun } from '../../src/rendering/addresses.ts';
import { codeLine } from '../../src/rendering/codes.ts';
import type { Coded } from '../../src/rendering/codes.ts';
import { lineText } from '../../src/rendering/item.ts';
import { norwegian } from '../../src/rendering/times.ts';

describe('points in time', () => {
  const cases = [
    ['2026-03-27T20:00:00', '27.03.2026 20:00', 'without offset it is Norwegian as it stands'],
    ['2026-03-27T20:00:05', '27.03.2026 20:00:05', 'seconds that say something stay'],
    ['2026-03-27T20:00:00.250', '27.03.2026 20:00:00.250', 'and parts of them'],
    ['2026-03-27', '27.03.2026', 'a date gets no time'],
    ['2026-03-27T23:30:00Z', '28.03.2026 00:30', 'Z is winter time'],
    ['2026-07-01T12:00:00Z', '01.07.2026 14:00', 'and summer time'],
    ['2026-04-01T17:45:00+02:00', '01.04.2026 17:45', 'an offset is the same instant'],
    ['2026-03', '03.2026', 'a month is a month'],
    ['2026', '2026', 'a year is a year'],
    ['08:30:00', '08:30', 'a clock time is one'],
    ['20260327', '20260327', 'what is no form of TS stays as it is'],
    ['i går', 'i går', 'words too'],
    ['2026-13-45T10:00:00Z', '2026-13-45T10:00:00Z', 'and what is no day'],
  ] as const;
  for (const [given, shown, why] of cases)
    it(`${given} is ${shown}: ${why}`, () => expect(norwegian(given)).to.equal(shown));
});

describe('coded values', () => {
  const OID = '2.16.578.1.12.4.1.1.';
  const say = (coded: Coded, doc?: string, language: 'nb' | 'nn' | 'en' = 'nb') =>
    lineText(codeLine(coded, doc, language).line);

  it('are the text that the sender gave', () =>
    expect(say({ V: '1', S: `${OID}3101`, DN: 'Herre' })).to.equal('Herre'));
  it('are the text of their list without it, in the language asked for', () => {
    expect(say({ V: '2', S: `${OID}3101` })).to.equal('Kvinne');
    expect(say({ V: '3', S: `${OID}9121` }, undefined, 'nn')).to.equal('Pasient utskrivingsklar');
    expect(say({ V: '2', S: `${OID}3101` }, undefined, 'en')).to.equal('Female');
  });
  it('take the list that the schema says when it is one', () =>
    expect(say({ V: '2' }, 'Code list 3101.')).to.equal('Kvinne'));
  it('are no guess where lists say different things', () => {
    const doc = 'Code lists 9069, 7321, 8117.';
    expect(say({ V: '1' }, doc)).to.equal('kode 1');
    expect(say({ V: '6' }, doc)).to.equal('Henvendelse om pasient');
  });
  it('are the code with its list when that is unknown', () => {
    expect(say({ V: '77', S: `${OID}9121` })).to.equal('kode 77 (kodeverk 9121)');
    expect(say({ V: 'constructor', S: `${OID}9121` })).to.contain('kode constructor');
  });
  it('are followed by what the sender added', () => {
    expect(say({ V: 'X99', S: `${OID}8221`, DN: 'Annen feil', OT: 'disk full' })).to.equal(
      'Annen feil: disk full (X99)',
    );
    expect(say({ OT: 'ukodet' })).to.equal('ukodet');
  });
  it('show the code of a diagnosis', () =>
    expect(say({ V: 'A46', S: `${OID}7110`, DN: 'Erysipelas' })).to.equal('Erysipelas (A46)'));
  it('lose nothing when code and list are swapped', () =>
    expect(say({ V: `${OID}8221`, S: 'T02', DN: 'XML validerer ikke' })).to.contain('T02'));
});

describe('ways to reach somebody', () => {
  const cases = [
    ['tel:+47 73 55 55 55', '+47 73 55 55 55', 'tel:+4773555555'],
    ['mailto:post@fjordvik.example', 'post@fjordvik.example', 'mailto:post@fjordvik.example'],
    ['fax:73555556', '73555556', undefined],
    ['javascript:alert(1)', 'javascript:alert(1)', undefined],
    ['tel:1"onclick="x', '1"onclick="x', undefined],
    ['mailto:a@b.no?bcc=x@y.no', 'a@b.no?bcc=x@y.no', undefined],
    ['https://fjordvik.example', 'https://fjordvik.example', undefined],
  ] as const;
  for (const [url, text, href] of cases)
    it(`${url} ${href === undefined ? 'is text' : 'is a link'}`, () => {
      expect(addressRun(url).run).to.deep.include({ text });
      expect(addressRun(url).run.href).to.equal(href);
    });
});
