import { expect } from 'chai';
import { CATALOGUE, type CatalogueRow } from '../../src/messages/catalogue/index.ts';
import { makeMessage, rowOf, type MessageInput } from '../../src/messages/make.ts';
import { makePatient, withControlDigits } from '../../src/messages/make/patient.ts';
import { msgIdOf, scenario } from '../../src/messages/make/scenario.ts';
import type { MessageFacts } from '../../src/messages/reading.ts';
import { aMessage, factsOf, reader } from './support.ts';

const statusesOf = ({ statuses }: CatalogueRow): readonly string[] =>
  statuses.length === 0 ? ['N'] : statuses;

/** Leaves out keys without value, as a reading does. */
const given = (value: object): unknown => JSON.parse(JSON.stringify(value)) as unknown;

/** What must be read of a message that was made from `input`. */
function expected(input: MessageInput, row: CatalogueRow): unknown {
  const { msgId, type, genDate, sender, receiver, others = [], patient, conversation } = input;
  const dialogue = row.root === 'Dialogmelding';
  return given({
    msgId,
    type,
    typeName: row.name,
    genDate,
    sender,
    receivers: [{ ...receiver, role: 'PRIM' }, ...others.map((one) => ({ ...one, role: 'COP' }))],
    patient,
    conversation,
    payload: { namespace: row.namespace, root: row.root },
    content: {
      status: dialogue ? undefined : input.status,
      choice: row.choice,
      events: input.events,
      dischargedTo: input.dischargedTo,
      outcome: input.outcome,
      topic: input.topic,
      answersRequest: input.request && !dialogue ? true : undefined,
      request: input.request,
    },
  });
}

const read = (facts: MessageFacts): unknown => given({ ...facts, catalogue: undefined });

const SEEDS = 30;

describe('a made message', function () {
  this.timeout(60_000);

  for (const row of CATALOGUE)
    for (const status of statusesOf(row))
      it(`${row.type} ${row.version} ${status} is valid and says what was asked, for every seed`, () => {
        const texts = new Set<string>();
        for (let seed = 0; seed < SEEDS; seed += 1) {
          const input = scenario(row, { seed, status, attachments: seed % 10 === 0 ? 2 : 0 });
          const text = makeMessage(input);
          const facts = factsOf(text);
          expect(facts.catalogue).to.equal(row);
          const { headings = [], ...content } = facts.content ?? { events: [] };
          expect(read({ ...facts, content })).to.deep.equal(expected(input, row));
          // What the profile asks an early notice for: the patient's status and expected course.
          const asked = row.headings === undefined ? [] : ['1', '2'];
          expect(
            headings.filter(({ system }) => system?.endsWith('.9145')).map(({ code }) => code),
          ).to.deep.equal(asked);
          const reading = reader.read(Buffer.from(text), { remarks: true });
          expect(reading).to.have.property('remarks').that.deep.equals([]);
          expect(text).not.to.match(/<[^/>]+><\/|<[\w:]+\/>|="[^"]* "/);
          texts.add(text.replace(input.msgId, ''));
        }
        expect(texts.size).to.equal(SEEDS);
        const again = makeMessage(scenario(row, { seed: 7, status }));
        expect(again).to.equal(makeMessage(scenario(row, { seed: 7, status })));
      });

  it('changes or takes back the new message of the same seed (R040)', () => {
    const row = rowOf('UTSKRIVNINGSRAPPORT', '1.5');
    const first = scenario(row, { seed: 3 });
    for (const status of ['M', 'C']) {
      const later = scenario(row, { seed: 3, status });
      expect(later.conversation).to.deep.equal({ parent: first.msgId, conversation: first.msgId });
      expect(later.msgId).not.to.equal(first.msgId);
      expect(later.genDate > first.genDate).to.be.true;
      expect(later).to.deep.include({ patient: first.patient, events: first.events });
    }
  });

  it('answers the question of the same seed, and repeats it (R032, R034)', () => {
    for (let seed = 0; seed < SEEDS; seed += 1) {
      const question = scenario(rowOf('DIALOG_FORESPORSEL', '1.1'), { seed });
      const answer = scenario(rowOf('DIALOG_SVAR', '1.1'), { seed });
      expect(answer.conversation?.parent).to.equal(question.msgId);
      expect(answer.request).to.deep.equal(question.topic);
      expect([answer.sender, answer.receiver]).to.deep.equal([question.receiver, question.sender]);
    }
  });

  it('has a MsgId of its own for every type, version, status and seed', () => {
    const ids = CATALOGUE.flatMap((row) =>
      statusesOf(row).flatMap((status) =>
        Array.from({ length: 100 }, (_, seed) => msgIdOf(row.type, row.version, status, seed)),
      ),
    );
    expect(new Set(ids).size).to.equal(ids.length);
  });

  it('takes the moment it is given, and tells of what lies before it', () => {
    const row = rowOf('LOG_INNLAGT');
    const { genDate, events } = scenario(row, { seed: 5, now: '2026-03-29T12:00:00+02:00' });
    expect(genDate).to.equal('2026-03-29T12:00:00+02:00');
    expect(events[0]?.time).to.match(/^2026-03-29T(09|10|11):/);
  });

  it('says in words that it is a cancellation (R043)', () => {
    for (const row of CATALOGUE.filter(({ statuses }) => statuses.includes('C'))) {
      expect(makeMessage(scenario(row, { seed: 2, status: 'C' }))).to.include('>Kansellering: ');
      expect(makeMessage(scenario(row, { seed: 2 }))).not.to.include('Kansellering');
    }
  });
});

describe('making messages', () => {
  it('meets a size to the byte, in a message that is still valid', () => {
    for (const padding of [4_000, 21_000, 21_001, 21_002, 200_000]) {
      const text = aMessage({ padding });
      expect(Buffer.byteLength(text)).to.equal(padding);
      expect(factsOf(text)).to.deep.equal(factsOf(aMessage()));
    }
  });

  it('leaves a message that is larger already as it is', () => {
    expect(aMessage({ padding: 10 })).to.equal(aMessage());
  });

  it('escapes what it is given', () => {
    const patient = { ...makePatient(1), familyName: 'A<b>&"c"' };
    expect(factsOf(aMessage({ patient })).patient?.familyName).to.equal('A<b>&"c"');
  });

  it('meets a size in every type', () => {
    for (const row of CATALOGUE) {
      const text = makeMessage(scenario(row, { seed: 4, size: 40_000 }));
      expect(Buffer.byteLength(text), row.type).to.equal(40_000);
      factsOf(text);
    }
  });

  it('writes a line per element when asked, and means the same', () => {
    const text = aMessage({ indent: true });
    expect(text.split('\n').length).to.be.greaterThan(60);
    expect(factsOf(text)).to.deep.equal(factsOf(aMessage()));
  });

  it('refuses a type or version the catalogue does not have', () => {
    expect(() => aMessage({ type: 'EPIKRISE' })).to.throw('EPIKRISE');
    expect(() => aMessage({ version: '2.0' })).to.throw('no version 2.0, only 1.6 and 1.5');
  });
});

describe('a made patient', () => {
  it('is the same for the same seed, and another for another', () => {
    const numbers = new Set<string>();
    for (let seed = 0; seed < 20_000; seed += 1) {
      const { idents } = makePatient(seed);
      numbers.add(idents[0]?.id ?? '');
    }
    expect(numbers.size).to.equal(20_000);
    expect(makePatient(42)).to.deep.equal(makePatient(42));
  });

  it('has a valid number, marked synthetic, that agrees with birth and sex', () => {
    for (let seed = 0; seed < 2_000; seed += 7) {
      const { idents, dateOfBirth = '', sex } = makePatient(seed);
      const number = idents[0]?.id ?? '';
      expect(withControlDigits(number.slice(0, 9))).to.equal(number);
      const [year = '', month = '', day = ''] = dateOfBirth.split('-');
      expect(number.slice(0, 6)).to.equal(`${day}${Number(month) + 80}${year.slice(2)}`);
      expect(Number(number[8]) % 2 === 0 ? '2' : '1').to.equal(sex);
    }
  });

  it('passes the published check: both weighted sums divide by eleven', () => {
    const sum = (digits: string, weights: readonly number[]): number =>
      weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
    for (let seed = 1; seed < 3_000; seed += 11) {
      const number = makePatient(seed).idents[0]?.id ?? '';
      expect(sum(number, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) % 11).to.equal(0);
      expect(sum(number, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11).to.equal(0);
    }
  });

  it('skips numbers that cannot have control digits', () => {
    let impossible = 0;
    for (let individual = 0; individual < 500; individual += 1)
      if (withControlDigits(`018190${String(individual).padStart(3, '0')}`) === undefined)
        impossible += 1;
    expect(impossible).to.be.within(40, 130);
  });
});
