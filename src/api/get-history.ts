import type { RequestHandler } from 'express';
import { Failure } from '../domain/failure.ts';
import { historyOf } from '../store/sql/history.ts';
import { ownMessage } from '../store/sql/inbox.ts';
import type { Store } from '../store/store.ts';
import { clientOf, pathId } from './request.ts';

/** A message has a handful of rows; one that is tried for days has a few hundred. */
const MOST_ROWS = 1_000;

/** `GET /Messages/{id}/history`: what happened to a message, oldest first. Not part of EDI 2.0. */
export const getHistory =
  (store: Store): RequestHandler =>
  async (req, res) => {
    const message = await ownMessage(store, pathId(req), clientOf(req).herIds);
    if (message === undefined) throw new Failure('not-found');
    res.json(await historyOf(store, message.id, MOST_ROWS));
  };
