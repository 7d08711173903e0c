import type { AppRecFacts } from '../../messages/reading.ts';
import type { Anchors, PathwayView } from '../../domain/pathway.ts';
import { sentencesOf } from '../partner-api.ts';
import type { PartnerApi } from '../partner-api.ts';
import type { HistoryLine, Status } from '../show-lines.ts';
import { HOSPITAL_HER } from './stage.ts';
import type { Sent, Stage } from './stage.ts';

/** Reads one thing of the API; throws with the broker's sentences when it is refused. */
export async function read<T>(api: PartnerApi, path: string): Promise<T> {
  const answer = await api.get(path);
  if (answer.status >= 300) throw new Error(sentencesOf(answer).join('; '));
  return answer.body as T;
}

/** The two legs of a message that has one receiver, as its sender sees them. */
export async function statusOf(stage: Stage, { id }: Sent): Promise<Status> {
  const [status] = await read<Status[]>(stage.as('sykehus'), `/Messages/${id}/status`);
  if (status === undefined) throw new Error('the status names no receiver');
  return status;
}

const inWords = ({ transportDeliveryState, sent, appRecStatus }: Status): string =>
  `${transportDeliveryState}, sent ${sent}, AppRec ${appRecStatus ?? 'none'}`;

/** Undefined when the status is as wanted, else what it is. */
export async function unlessStatus(
  stage: Stage,
  name: string,
  wanted: Partial<Status>,
): Promise<string | undefined> {
  const status = await statusOf(stage, stage.sent(name));
  const same = Object.entries(wanted).every(
    ([key, value]) => status[key as keyof Status] === value,
  );
  return same ? undefined : `it is ${inWords(status)}`;
}

export const historyOf = (stage: Stage, name: string): Promise<HistoryLine[]> =>
  read(stage.as('sykehus'), `/Messages/${stage.sent(name).id}/history`);

interface Listed {
  readonly id: string;
}

/** The bytes of a document, as its receiver or sender gets them. */
export async function documentOf(api: PartnerApi, id: string): Promise<Buffer> {
  const path = `/Messages/${id}/business-document`;
  const document = await read<{ businessDocument: string }>(api, path);
  return Buffer.from(document.businessDocument, 'base64');
}

export interface FoundAppRec {
  readonly id: string;
  readonly facts: AppRecFacts;
  readonly valid: boolean;
}

/** The AppRec to a message in the hospital's inbox; undefined while it is not there. */
export async function appRecFor(stage: Stage, name: string): Promise<FoundAppRec | undefined> {
  const { id: answered, msgId, receiver } = stage.sent(name);
  const hospital = stage.as('sykehus');
  const query = `ReceiverHerIds=${HOSPITAL_HER}&SenderHerId=${receiver}&OrderBy=2&MessagesToFetch=100`;
  const listed = await read<Listed[]>(hospital, `/Messages?${query}`);
  // Our ids are by age: what is older than the message is another run's, and left alone.
  for (const { id } of listed.filter((one) => one.id > answered)) {
    const reading = stage.reader.read(await documentOf(hospital, id));
    if (reading.kind !== 'apprec' || reading.facts.original.msgId !== msgId) continue;
    return { id, facts: reading.facts, valid: reading.violations.length === 0 };
  }
  return undefined;
}

/** Undefined when the AppRec to a message is there, valid and as wanted; marks it as read. */
export async function unlessAppRec(
  stage: Stage,
  name: string,
  wanted: { readonly status: string; readonly code?: string },
): Promise<string | undefined> {
  const found = await appRecFor(stage, name);
  if (found === undefined) return 'there is none';
  if (!found.valid) return 'it does not follow its schema';
  const { status, errors } = found.facts;
  const code = errors[0]?.code;
  if (status !== wanted.status || code !== wanted.code) return `status ${status} ${code ?? ''}`;
  await stage.as('sykehus').put(`/Messages/${found.id}/read/${HOSPITAL_HER}`);
  return undefined;
}

export type Pathway = PathwayView & { readonly id: string };

/** The pathway that a message moved, as the municipality sees it. */
export async function pathwayOf(stage: Stage, name: string): Promise<Pathway> {
  const { id } = stage.sent(name);
  const { pathways } = await read<{ pathways: Pathway[] }>(
    stage.as('kommune'),
    `/pathways?message=${id}`,
  );
  const [found] = pathways;
  if (found === undefined) throw new Error('no pathway was moved by it');
  return found;
}

const homeOf = ({ homecomingOn, homecomingInferred }: Anchors): string => {
  if (homecomingOn === undefined) return 'unknown';
  return homecomingInferred ? 'inferred' : 'reported';
};

/**
 * Undefined when the newest episode is as wanted, else what it is. Keys are regions, timers, and
 * `home`: whether a homecoming was reported, or only follows from the discharge.
 */
export async function unlessPathway(
  stage: Stage,
  name: string,
  wanted: Readonly<Record<string, string>>,
): Promise<string | undefined> {
  const { episodes } = await pathwayOf(stage, name);
  const episode = episodes.at(-1);
  if (episode === undefined) return 'it has no episode';
  const is: Readonly<Record<string, string>> = {
    ...episode.state,
    home: homeOf(episode.anchors),
    ...Object.fromEntries(episode.deadlines.map(({ timer, status }) => [timer, status])),
  };
  const same = Object.entries(wanted).every(([key, value]) => is[key] === value);
  return same ? undefined : `it is ${JSON.stringify(is)}`;
}
