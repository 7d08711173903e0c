import { expect } from 'chai';
import { Failure, FAILURES } from '../../src/domain/failure.ts';
import { aMessage, reader } from '../messages/support.ts';
import { withLittleMemory } from '../support/exhausted.ts';

/** F5: out of memory must never look like a fault of the document. */
describe('an engine that runs out of memory', function () {
  this.timeout(60_000);
  const text = aMessage({ padding: 21_000 });
  const good = Buffer.from(text);
  const bad = Buffer.from(text.replace('>false<', '>nei<'));

  const said = (bytes: Buffer): string => {
    try {
      return reader.read(bytes).violations.map(({ rule }) => rule)[0] ?? 'valid';
    } catch (error) {
      return error instanceof Failure ? error.code : String(error);
    }
  };

  it('says so, or says the truth, with any amount of memory left', () => {
    const answers = { good: new Map<string, number>(), bad: new Map<string, number>() };
    withLittleMemory(() => {
      for (const [what, bytes] of [
        ['good', good],
        ['bad', bad],
      ] as const) {
        const answer = said(bytes);
        answers[what].set(answer, (answers[what].get(answer) ?? 0) + 1);
      }
    });
    expect([...answers.good.keys()]).to.have.members(['engine-exhausted', 'valid']);
    expect([...answers.bad.keys()]).to.have.members(['engine-exhausted', 'XSD-1824']);
    expect(answers.good.get('engine-exhausted')).to.be.greaterThan(10);
  });

  it('judges as before when it has memory again', () => {
    withLittleMemory(() => said(good));
    expect([said(good), said(bad)]).to.deep.equal(['valid', 'XSD-1824']);
  });

  it('is a fault of ours, which has no AppRec', () => {
    expect(FAILURES['engine-exhausted']).to.include({ class: 'fault', http: 503 });
    expect(FAILURES['engine-exhausted']).not.to.have.property('apprec');
  });
});
