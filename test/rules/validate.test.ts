import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import { validate } from '../../src/cli/validate.ts';
import { aMessage } from '../messages/support.ts';
import { change } from './remarks.ts';

const bent = path.join(mkdtempSync(path.join(tmpdir(), 'overgang-')), 'bent.xml');
writeFileSync(bent, change(aMessage(), '<Sender>', '<Ack V="N" DN="Nei"/><Sender>'));

async function run(...args: string[]) {
  const out: string[] = [];
  const code = await validate(args, {
    out: (line) => out.push(line),
    err: (line) => out.push(line),
  });
  return { code, out };
}

const WHERE = '/mh:MsgHead/mh:MsgInfo[1]/mh:Ack[1]';

describe('overgang validate of a message that bends a rule', () => {
  it('passes it with exit code 0, and says what it bends', async () => {
    expect(await run(bent)).to.deep.equal({
      code: 0,
      out: [
        `${bent}: valid`,
        `${bent}: note, line 2 ${WHERE}, R006: Ack is no longer in use and is ignored`,
      ],
    });
  });

  it('has it among the warnings with --json', async () => {
    const { code, out } = await run('--json', bent);
    expect(code).to.equal(0);
    expect(JSON.parse(out[0] ?? '')).to.deep.include({
      ok: true,
      errors: [],
      warnings: [
        {
          rule: 'R006',
          severity: 'note',
          line: 2,
          xpath: WHERE,
          message: 'Ack is no longer in use and is ignored',
        },
      ],
    });
  });

  it('says nothing of rules with --schema-only', async () => {
    expect((await run('--schema-only', bent)).out).to.deep.equal([`${bent}: valid`]);
  });
});
