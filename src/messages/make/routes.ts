import type { CatalogueRow, ServiceKind } from '../catalogue/index.ts';
import { codeList } from '../namespaces.ts';
import type { Code, Party } from '../reading.ts';
import { dice } from './dice.ts';
import { PARTIES } from './parties.ts';

/** Who sends to whom, and what kind of content that gives. */
export interface Pair {
  readonly sender: Party;
  readonly receiver: Party;
  readonly topic?: Code;
  /** The question an answer repeats. */
  readonly request?: Code;
}

const SERVICES: Readonly<Record<Exclude<ServiceKind, 'any'>, Party>> = {
  'hospital-ward': PARTIES.ward,
  nursing: PARTIES.nursing,
  'case-handling': PARTIES.caseHandling,
  gp: PARTIES.gp,
};

const asked = (list: number, code: string): Code => ({ code, system: codeList(list) });
const { ward, nursing, caseHandling, gp } = PARTIES;

/** The questions of the guide: who asks whom for what. */
const QUESTIONS: readonly (Pair & { readonly topic: Code })[] = [
  { sender: nursing, receiver: gp, topic: asked(9152, '1') },
  { sender: nursing, receiver: gp, topic: asked(9152, '4') },
  { sender: nursing, receiver: gp, topic: asked(9152, '6') },
  { sender: nursing, receiver: gp, topic: asked(9152, '7') },
  { sender: nursing, receiver: ward, topic: asked(9152, '8') },
  { sender: nursing, receiver: gp, topic: asked(9152, '99') },
  { sender: gp, receiver: caseHandling, topic: asked(9153, '3') },
  { sender: gp, receiver: nursing, topic: asked(9153, '5') },
  { sender: gp, receiver: nursing, topic: asked(9153, '99') },
  { sender: ward, receiver: nursing, topic: asked(9154, '1') },
  { sender: ward, receiver: nursing, topic: asked(9154, '4') },
  { sender: ward, receiver: caseHandling, topic: asked(9154, '8') },
  { sender: ward, receiver: nursing, topic: asked(9154, '99') },
];

/** Dialogue messages that are no question: the usual pair, and the theme. */
const NOTES: Readonly<Record<string, Pair>> = {
  DIALOG_NOTAT: { sender: caseHandling, receiver: ward, topic: asked(7321, '1') },
  DIALOG_AVVIK: { sender: nursing, receiver: ward, topic: asked(8117, '1') },
  DIALOG_HELSEFAGLIG: { sender: nursing, receiver: ward, topic: asked(7322, '6') },
  DIALOG_STATUS_HENVISNING: { sender: ward, receiver: gp },
  FRAVARSMELDING: { sender: gp, receiver: nursing },
};

function kindOf(row: CatalogueRow, seed: number, status: string): Code | undefined {
  switch (row.type) {
    case 'HELSEOPPL_SOKNAD':
      return row.version === '1.5' ? undefined : asked(9140, status === 'M' ? '2' : '1');
    case 'HELSEOPPLYSNINGER_LEGE':
      return { code: seed % 4 === 0 ? '2' : '3' };
    case 'MEDISINSKE_OPPLYSNINGER':
      return asked(9138, seed % 2 === 0 ? '4' : dice(seed, 'kind').pick(['1', '5']));
    case 'UTSKRIVNINGSRAPPORT':
      return asked(9139, '11');
    default:
      return undefined;
  }
}

const partyOf = (kinds: readonly ServiceKind[], other: Party): Party => {
  for (const kind of kinds) {
    if (kind === 'any') break;
    if (SERVICES[kind] !== other) return SERVICES[kind];
  }
  return other;
};

/** Sender, receiver and kind of content of a type, as the standard has it (R017, R018). */
export function partiesOf(row: CatalogueRow, seed: number, status: string): Pair {
  const question = dice(seed, 'question').pick(QUESTIONS);
  if (row.type === 'DIALOG_FORESPORSEL') return question;
  if (row.type === 'DIALOG_SVAR')
    return {
      sender: question.receiver,
      receiver: question.sender,
      topic: asked(9069, '5'),
      request: question.topic,
    };
  const note = NOTES[row.type];
  if (note) return note;
  const sender = partyOf(row.from, nursing);
  const topic = kindOf(row, seed, status);
  return { sender, receiver: partyOf(row.to, sender), ...(topic ? { topic } : {}) };
}
