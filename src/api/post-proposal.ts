import type { RequestHandler } from 'express';
import { Failure } from '../domain/failure.ts';
import { recordProposal } from '../record-proposal.ts';
import { own } from './pathways.ts';
import type { PathwayApi } from './pathways.ts';
import { recordedJson } from './payment-account.ts';
import { clientOf } from './request.ts';

const STAY = /^[1-9]\d{0,3}$/;

/**
 * `POST /pathways/{id}/stays/{stay}/proposals`: records what is proposed for a stay now. What it is
 * comes from the stored events, so there is no body, and the same again is the same record.
 */
export const postProposal =
  (p: PathwayApi): RequestHandler =>
  async (req, res) => {
    const { id, kommuneHer } = await own(p.store, req);
    const { stay = '' } = req.params;
    if (typeof stay !== 'string' || !STAY.test(stay)) throw new Failure('not-found');
    const { name, orgId } = clientOf(req);
    const of = { pathwayId: id, kommuneHer, stay: Number(stay) };
    const done = await recordProposal(p.store, of, { kind: 'client', name, orgId }, p);
    if (done === undefined) throw new Failure('not-found');
    res.status(done.outcome === 'done' ? 201 : 200).json(recordedJson(done.recorded));
  };
