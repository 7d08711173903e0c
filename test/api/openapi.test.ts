import { readFileSync, writeFileSync } from 'node:fs';
import { Validator } from '@seriousme/openapi-schema-validator';
import { expect } from 'chai';
import type { Express } from 'express';
import { openApiDocument, operations } from '../../src/api/openapi/document.ts';
import type { PartnerApi } from '../../src/api/routes.ts';
import { mountPartnerApi } from '../../src/api/routes.ts';
import { openApplication } from '../../src/api/server.ts';
import { API_EVENTS } from '../../src/domain/api-event-table.ts';
import { apiEventOf } from '../../src/domain/api-events.ts';
import type { ApiInput } from '../../src/domain/api-events.ts';
import type { Instant } from '../../src/domain/ids.ts';
import { silent } from '../store/database-server.ts';

const DOCUMENT = 'docs/openapi.json';

/** The routes that an application has, as the document writes them. */
function routesOf(more: (app: Express) => void = () => undefined): string[] {
  // No route is called: what the handlers would need is not there.
  const parts = { maxMessageBytes: 1_000 } as unknown as PartnerApi;
  const app = openApplication(silent, false, (express) => {
    mountPartnerApi(express, parts);
    more(express);
  });
  return app.router.stack.flatMap(({ route }) =>
    route === undefined
      ? []
      : route.stack
          .map(({ method }) => `${method} ${route.path.replaceAll(/:(\w+)/g, '{$1}')}`)
          .filter((one, i, all) => all.indexOf(one) === i),
  );
}
const documented = (): string[] => operations().map(({ method, path }) => `${method} ${path}`);

describe('the document of the partner API', () => {
  it('is valid OpenAPI 3.1', async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(structuredClone(openApiDocument()));
    expect(errors ?? []).to.eql([]);
    expect(valid).to.be.true;
    expect(validator.version).to.equal('3.1');
  });

  it('would not be with an answer that says nothing', async () => {
    const broken = structuredClone(openApiDocument()) as {
      paths: Record<string, { get: { responses: object } }>;
    };
    const health = broken.paths['/health'];
    if (health) health.get.responses = { 200: {} };
    const { valid } = await new Validator().validate(broken);
    expect(valid).to.be.false;
  });

  it('has every route there is, and no other', () => {
    expect(documented().sort()).to.eql(routesOf().sort());
  });

  it('would miss a route that is added, and one that is taken away', () => {
    const more = routesOf((app) => app.get('/pathways/:id/more', (_req, res) => void res.end()));
    expect(more.filter((route) => !documented().includes(route))).to.eql([
      'get /pathways/{id}/more',
    ]);
    const [, ...fewer] = routesOf();
    expect(documented().filter((route) => !fewer.includes(route))).to.have.length(1);
  });

  it('names each call once, and the version of the program', () => {
    const ids = operations().map(({ id }) => id);
    expect(new Set(ids).size).to.equal(ids.length);
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(openApiDocument()['info']).to.include({ version });
  });

  it('has an example of every kind of event, and each is one', () => {
    const events = operations().find(({ id }) => id === 'postPathwayEvent');
    const examples = events?.bodies?.[0]?.examples ?? {};
    expect(Object.keys(examples)).to.eql(API_EVENTS.map(({ kind }) => kind));
    const origin = { client: 'x', key: 'y', receivedAt: '2026-04-01T00:00:00.000Z' as Instant };
    for (const [kind, example] of Object.entries(examples))
      expect(apiEventOf(example as ApiInput, origin), kind).to.have.property('event');
  });

  it('holds no national number but synthetic ones', () => {
    const numbers = JSON.stringify(openApiDocument()).match(/(?<![\d.])\d{11}(?!\d)/g) ?? [];
    expect(numbers.length).to.be.greaterThan(0);
    for (const number of numbers) expect(Number(number.slice(2, 4))).to.be.greaterThan(65);
  });

  it('is printed as it is', () => {
    const printed = `${JSON.stringify(openApiDocument(), null, 2)}\n`;
    if (process.env['UPDATE'] === '1') writeFileSync(DOCUMENT, printed);
    expect(readFileSync(DOCUMENT, 'utf8')).to.equal(printed);
  });
});
