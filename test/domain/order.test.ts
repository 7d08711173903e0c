import { expect } from 'chai';
import { OSLO } from '../../src/domain/calendar.ts';
import { inOrder } from '../../src/domain/order.ts';
import type { PathwayEvent } from '../../src/domain/pathway.ts';
import { admitted, discharged, held, home, ready, visited, withdrawn } from './history.ts';

const D = '2026-03-03';
const NEXT_DAY = { sent: '2026-03-04T09:00' };

/** Why, then the event taken first and the one taken after it. */
const PAIRS: readonly (readonly [string, PathwayEvent, PathwayEvent])[] = [
  ['the earlier comes first', home(`${D}T10:00`), admitted(`${D}T10:01`)],
  ['at one instant the admission goes before', admitted(`${D}T10:00`), ready(`${D}T10:00`)],
  ['readiness goes before its withdrawal', ready(`${D}T10:00`), withdrawn(`${D}T10:00`)],
  ['withdrawal goes before discharge', withdrawn(`${D}T10:00`), discharged(`${D}T10:00`)],
  ['discharge goes before homecoming', discharged(`${D}T10:00`), home(`${D}T10:00`)],
  ['homecoming goes before the visit', home(`${D}T10:00`), visited(`${D}T10:00`)],
  [
    'of equals the one sent first',
    admitted(`${D}T10:00`, { key: 'b', sent: `${D}T11:00` }),
    admitted(`${D}T10:00`, { key: 'a', sent: `${D}T12:00` }),
  ],
  [
    'of equals sent together the lesser MsgId',
    admitted(`${D}T10:00`, { key: 'a' }),
    admitted(`${D}T10:00`, { key: 'b' }),
  ],
  [
    'of visits without MsgId the lesser key',
    visited(D, 'SP', { key: 'a' }),
    visited(D, 'SP', { key: 'b' }),
  ],
  ['a homecoming of a date starts the day', home(D, { sent: `${D}T20:00` }), visited(`${D}T08:00`)],
  ['a visit of a date ends the day', home(`${D}T22:00`), visited(D, 'SP', NEXT_DAY)],
  ['a consultation of a date ends the day', discharged(`${D}T22:00`), held(D, NEXT_DAY)],
  [
    'a discharge of a date lies where it was sent',
    admitted(`${D}T10:00`),
    discharged(D, '1', { sent: `${D}T11:00` }),
  ],
  [
    'and before what comes later that day',
    discharged(D, '1', { sent: `${D}T11:00` }),
    admitted(`${D}T20:00`),
  ],
  ['sent on a later day it ends its own', admitted(`${D}T23:00`), discharged(D, '1', NEXT_DAY)],
  ['but not the day after', discharged(D, '1', NEXT_DAY), admitted('2026-03-04T00:00')],
  [
    'a forecast lies where it was sent',
    ready('2026-03-05', { sent: `${D}T10:00`, received: '2026-03-05T10:00' }),
    discharged(`${D}T12:00`),
  ],
  [
    'none lies after its receipt',
    discharged(`${D}T14:00`, '1', { sent: `${D}T10:00` }),
    home(`${D}T12:00`),
  ],
  [
    'its withdrawal too',
    withdrawn('2026-03-05', { sent: `${D}T10:00`, received: '2026-03-05T10:00' }),
    ready(`${D}T12:00`),
  ],
];

describe('The order of the events', () => {
  for (const [name, first, second] of PAIRS) {
    it(`is such that ${name}`, () => {
      for (const given of [
        [first, second],
        [second, first],
      ]) {
        const taken = inOrder(given, OSLO).map(({ event }) => event);
        expect(taken).to.deep.equal([first, second]);
      }
    });
  }
});
