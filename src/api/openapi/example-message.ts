import { makeMessage, makePatient, PARTIES } from '../../messages/make.ts';

/** A synthetic notice of an admission, from the ward to the nursing service of the local parties. */
export const exampleMessage = (): string =>
  makeMessage({
    type: 'LOG_INNLAGT',
    msgId: '0f2d1c6e-5b0a-4c0e-9d3b-6a1f0c9e8b7a',
    genDate: '2026-03-27T12:00:00Z',
    patient: makePatient(4_711),
    sender: PARTIES.ward,
    receiver: PARTIES.nursing,
    status: 'N',
    events: [{ code: '1', time: '2026-03-27T11:30:00Z', estimate: false }],
  });

/** The number of another synthetic patient. */
export const exampleNumber = (): string => makePatient(4_712).idents[0]?.id ?? '';
