import { randomInt, randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { openApiDocument, operations } from '../../src/api/openapi/document.ts';
import type { Body, Operation } from '../../src/api/openapi/operation.ts';
import { makePatient } from '../../src/messages/make.ts';
import { openReporter } from '../flow/hph4.ts';
import { letter } from '../flow/letters.ts';
import { partnerOf } from '../flow/partner.ts';
import { until } from '../flow/until.ts';
import { makeDataDir, removeDataDir, startBroker } from '../support/broker.ts';
import type { Broker } from '../support/broker.ts';
import { cameFrom, judgeBy } from './answers.ts';
import type { Came } from './answers.ts';

interface Sent {
  readonly body?: Body;
  readonly example?: unknown;
  readonly name?: string;
}

/** Every request example of a call; a call without a body is one. */
const examplesOf = ({ bodies = [] }: Operation): readonly Sent[] =>
  bodies.length === 0
    ? [{}]
    : bodies.flatMap((body) =>
        Object.entries(body.examples).map(([name, example]) => ({ body, example, name })),
      );

describe('the examples of the partner API', function () {
  this.timeout(60_000);
  let broker: Broker;
  let tokens: Readonly<Record<'sykehus' | 'kommune' | 'hph4', string>>;
  /** Ids of what is there, in place of those of the examples. */
  const ids = new Map<string, string>();
  const judge = judgeBy(openApiDocument());

  before(async () => {
    broker = await startBroker(await makeDataDir());
    tokens = {
      sykehus: broker.tokenOf('sykehus'),
      kommune: broker.tokenOf('kommune'),
      hph4: (await openReporter(broker, 'alarm')).token,
    };
    const patient = makePatient(randomInt(2_000_000));
    const sent = await partnerOf(broker, 'sykehus').send(
      letter({ type: 'LOG_UTSKREVET', patient }).text,
    );
    const { api } = partnerOf(broker, 'kommune');
    const pathway = await until('a pathway', async () => {
      const { body } = await api.get(`/pathways?message=${sent}`);
      return (body as { pathways: { id: string }[] }).pathways[0]?.id;
    });
    ids.set('/Messages/{id}', sent).set('/pathways/{id}', pathway);
  });
  after(async () => {
    await broker.stop();
    await removeDataDir(broker.dataDir);
  });

  const tokenFor = ({ id, scope }: Operation): string =>
    scope === 'hph4' ? tokens.hph4 : tokens[id === 'postMessage' ? 'sykehus' : 'kommune'];

  /** The address of a call by its examples, with ids that are there or with another one. */
  function addressOf({ path, parameters = [] }: Operation, otherId?: string): string {
    const there = [...ids].find(([prefix]) => path.startsWith(prefix))?.[1];
    const filled = path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => {
      const example = parameters.find((one) => one.in === 'path' && one.name === name)?.example;
      return name === 'id' ? (otherId ?? there ?? '') : String(example);
    });
    const url = new URL(filled, broker.url);
    for (const one of parameters.filter((p) => p.in === 'query' && p.example !== undefined))
      for (const value of [one.example].flat()) url.searchParams.append(one.name, String(value));
    return url.href;
  }

  async function call(
    operation: Operation,
    sent: Sent = {},
    how: { readonly token?: string | undefined; readonly id?: string; readonly raw?: string } = {},
  ): Promise<Came> {
    const token = 'token' in how ? how.token : tokenFor(operation);
    const { body, example, name } = sent;
    const text = typeof example === 'string' ? example : JSON.stringify(example);
    const given = how.raw ?? (body === undefined ? undefined : text);
    const stream = new AbortController();
    const response = await fetch(addressOf(operation, how.id), {
      method: operation.method.toUpperCase(),
      signal: stream.signal,
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(given === undefined ? {} : { 'content-type': body?.media ?? 'application/json' }),
        'idempotency-key': name ?? 'x',
      },
      ...(given === undefined ? {} : { body: given }),
    });
    if (!response.headers.get('content-type')?.startsWith('text/event-stream'))
      return cameFrom(response);
    const reader = response.body?.getReader();
    const first = await reader?.read();
    stream.abort();
    const head = new TextDecoder().decode(first?.value as Uint8Array | undefined);
    return { status: response.status, media: 'text/event-stream', body: head };
  }
  const named = (id: string): Operation => {
    const found = operations().find((one) => one.id === id);
    if (found === undefined) throw new Error(`no call ${id}`);
    return found;
  };
  const withToken = operations().filter(({ scope }) => scope !== 'none');

  for (const operation of operations())
    for (const sent of examplesOf(operation))
      it(`${operation.id} ${sent.body?.media ?? ''} ${sent.name ?? ''} is answered as documented`, async () => {
        // A message is routed a moment after it was taken in: until then nobody can answer it.
        const came = await until('the message to be routed', async () => {
          const answer = await call(operation, sent);
          return operation.tag === 'messages' && answer.status === 404 ? undefined : answer;
        });
        expect(judge(operation, came)).to.eql([]);
        expect(came.status, JSON.stringify(came.body)).to.be.within(200, 299);
      });

  for (const operation of withToken)
    it(`${operation.id} refuses as documented: no token, another scope, nothing there, bad input`, async () => {
      const [sent = {}] = examplesOf(operation);
      const other = operation.scope === 'hph4' ? tokens.kommune : tokens.hph4;
      const refusals = [
        { came: await call(operation, sent, { token: undefined }), status: 401 },
        { came: await call(operation, sent, { token: other }), status: 403 },
      ];
      if (operation.path.includes('{id}'))
        refusals.push({ came: await call(operation, sent, { id: randomUUID() }), status: 404 });
      if (sent.body?.media === 'application/json')
        refusals.push({ came: await call(operation, sent, { raw: '{' }), status: 400 });
      for (const { came, status } of refusals) {
        expect(came.status, JSON.stringify(came.body)).to.equal(status);
        expect(judge(operation, came)).to.eql([]);
      }
    });

  it('postMessage refuses as documented what is no message', async () => {
    const operation = named('postMessage');
    const xml = operation.bodies?.find(({ media }) => media === 'application/xml');
    if (xml === undefined) throw new Error('no XML');
    for (const [raw, status] of [
      ['<a/>', 422],
      ['<a', 422],
      ['<!DOCTYPE a><a/>', 422],
      ['', 415],
    ] as const) {
      const came = await call(operation, { body: xml }, { raw });
      expect(came.status, raw).to.equal(status);
      expect(judge(operation, came)).to.eql([]);
    }
  });

  it('would see an answer that is not as documented', async () => {
    const operation = named('getPathway');
    const came = await call(operation);
    const other = structuredClone(openApiDocument()) as {
      components: { schemas: { PathwayAccount: { properties: { version: object } } } };
    };
    other.components.schemas.PathwayAccount.properties.version = { type: 'string' };
    expect(judge(operation, came)).to.eql([]);
    expect(judgeBy(other)(operation, came)).to.eql(['/version must be string']);
    expect(judge(operation, { ...came, status: 418 })[0]).to.match(/^418 is not documented/);
    expect(judge(operation, { ...came, media: 'text/html' })).to.have.length(1);
  });

  it('is served to anybody as it is printed', async () => {
    const came = await cameFrom(await fetch(`${broker.url}/openapi.json`));
    expect(came.body).to.eql(JSON.parse(JSON.stringify(openApiDocument())));
  });
});
