import type { PathwayView } from '../domain/pathway.ts';
import { stepsOf } from '../domain/steps.ts';
import type { Fact } from './fact.ts';
import type { Ms } from './truth/oslo.ts';
import { dayOf } from './truth/oslo.ts';
import { episodeDuties, opensEpisode } from './truth/owed.ts';
import { knownAt } from './truth/truth.ts';

/** The four main steps: discharge, three days, the doctor, four weeks. */
export const MAIN_STEPS = ['HPH0', 'HPH2', 'HPH3', 'HPH5'] as const;
export type MainStep = (typeof MAIN_STEPS)[number];

/** The main steps that were done in one episode, late ones too. */
export type Done = ReadonlySet<MainStep>;

const DOCUMENTS: readonly Fact['kind'][] = ['DischargeReport', 'Epikrise', 'MedicationList'];

const DONE_BY = { HPH2: 't2', HPH3: 't3', HPH5: 't5due' } as const;

/** After the consultation, or earlier on its day, the doctor has written what is to be done. */
const hasPlan = (facts: readonly Fact[], heldAt: Ms): boolean =>
  facts.some(({ kind, at, on }) => kind === 'MedicalInfo' && (at > heldAt || on === dayOf(heldAt)));

/** What was done, by the facts that the broker has been told, for each episode it can know of. */
export function doneInFact(facts: readonly Fact[], at: Ms): Done[] {
  return knownAt(facts, at)
    .filter((known) => known.facts.some(opensEpisode))
    .map((known) => {
      const done = new Set<MainStep>();
      const has = (kind: Fact['kind']) => known.facts.some((fact) => fact.kind === kind);
      if (has('HPH0Completed') || DOCUMENTS.every(has)) done.add('HPH0');
      for (const { name, doneAt } of episodeDuties(known.facts, known.next))
        for (const step of ['HPH2', 'HPH3', 'HPH5'] as const)
          if (DONE_BY[step] === name && doneAt !== undefined)
            if (step !== 'HPH3' || hasPlan(known.facts, doneAt)) done.add(step);
      return done;
    });
}

/** What was done, as the engine shows it, for each episode it has. */
export const doneAsShown = ({ episodes }: PathwayView): Done[] =>
  episodes
    .filter(({ state }) => state.E !== 'VOID')
    .map((episode) => {
      const shown = stepsOf(episode).filter(({ status }) => status.startsWith('done'));
      const names = new Set<string>(shown.map(({ step }) => step));
      return new Set(MAIN_STEPS.filter((step) => names.has(step)));
    });
