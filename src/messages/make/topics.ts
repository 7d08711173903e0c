import { codeList } from '../namespaces.ts';
import type { Code } from '../reading.ts';
import { placeOf, type Making } from './making.ts';

const listed = (list: number, code: string): Code => ({ code, system: codeList(list) });

/** TypeForesp has a list for each kind of asker. */
const ASKING = { municipality: 9152, gp: 9153, hospital: 9154 } as const;
export const QUESTION_LISTS = ASKING;

/** Kind of content of a type when nothing is asked; the GP's list is CS and has no S. */
const USUAL: Readonly<Record<string, (m: Making) => Code>> = {
  HELSEOPPL_SOKNAD: ({ input }) => listed(9140, input.status === 'M' ? '2' : '1'),
  UTSKRIVNINGSRAPPORT: () => listed(9139, '11'),
  MEDISINSKE_OPPLYSNINGER: ({ input }) => listed(9138, input.request ? '4' : '5'),
  HELSEOPPLYSNINGER_LEGE: () => ({ code: '3' }),
  DIALOG_FORESPORSEL: ({ input }) => listed(ASKING[placeOf(input.sender)], '99'),
  DIALOG_SVAR: () => listed(9069, '5'),
  DIALOG_NOTAT: () => listed(7321, '1'),
  DIALOG_AVVIK: () => listed(8117, '1'),
  DIALOG_HELSEFAGLIG: () => listed(7322, '6'),
};

/** @throws Error for a type whose content has no kind. */
export function usualTopic(m: Making): Code {
  const usual = USUAL[m.row.type];
  if (!usual) throw new Error(`${m.row.type} has no kind of content`);
  return usual(m);
}
