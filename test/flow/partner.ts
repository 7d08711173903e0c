import { openPartnerApi } from '../../src/cli/partner-api.ts';
import type { Answer, PartnerApi } from '../../src/cli/partner-api.ts';
import type { HistoryLine, Status } from '../../src/cli/show-lines.ts';
import type { Broker } from '../support/broker.ts';
import { until } from './until.ts';

/** One row of `GET /Messages`, with metadata. */
export interface Listed {
  readonly id: string;
  readonly receiverHerId: number;
  readonly senderHerId: number;
  readonly businessDocumentId: string;
  readonly isAppRec: boolean;
}

/** A partner's system: the API of one client, in the words of the tests. */
export interface Partner {
  readonly api: PartnerApi;
  /** Posts a document; throws unless it is stored. Answers our id. */
  send(document: string | Uint8Array): Promise<string>;
  post(document: string | Uint8Array): Promise<Answer>;
  inbox(her: number): Promise<Listed[]>;
  /** The AppRec to a MsgId, once it lies in the inbox; its document and our id for it. */
  appRecTo(her: number, msgId: string): Promise<{ id: string; document: Buffer }>;
  document(id: string): Promise<Buffer>;
  status(id: string): Promise<readonly Status[]>;
  history(id: string): Promise<readonly HistoryLine[]>;
  answer(id: string, her: number, body: object): Promise<Answer>;
}

const bytesOf = (document: string | Uint8Array): Uint8Array<ArrayBuffer> =>
  typeof document === 'string' ? new TextEncoder().encode(document) : new Uint8Array(document);

async function got<T>(api: PartnerApi, path: string): Promise<T> {
  const answer = await api.get(path);
  if (answer.status !== 200)
    throw new Error(`GET ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body as T;
}

export function partnerWith(url: string, token: string): Partner {
  const api = openPartnerApi(url, token);
  const post: Partner['post'] = (document) =>
    api.post('/Messages', { document: bytesOf(document) });
  const inbox: Partner['inbox'] = (her) =>
    got(api, `/Messages?ReceiverHerIds=${her}&IncludeMetadata=true&MessagesToFetch=100`);
  const document: Partner['document'] = async (id) => {
    const { businessDocument } = await got<{ businessDocument: string }>(
      api,
      `/Messages/${id}/business-document`,
    );
    return Buffer.from(businessDocument, 'base64');
  };
  return {
    api,
    post,
    inbox,
    document,
    async send(bytes) {
      const answer = await post(bytes);
      if (answer.status !== 201)
        throw new Error(`not stored: ${answer.status} ${JSON.stringify(answer.body)}`);
      return String(answer.body);
    },
    appRecTo: (her, msgId) =>
      until(`an AppRec to ${msgId} in the inbox of ${her}`, async () => {
        for (const { id } of (await inbox(her)).filter(({ isAppRec }) => isAppRec)) {
          const found = await document(id);
          if (found.includes(`<Id>${msgId}</Id>`)) return { id, document: found };
        }
        return undefined;
      }),
    status: (id) => got(api, `/Messages/${id}/status`),
    history: (id) => got(api, `/Messages/${id}/history`),
    answer: (id, her, body) => api.post(`/Messages/${id}/apprec/${her}`, { json: body }),
  };
}

export const partnerOf = (broker: Broker, client: string): Partner =>
  partnerWith(broker.url, broker.tokenOf(client));
