import type { RequestHandler } from 'express';
import { openApiDocument } from './document.ts';

/** `GET /openapi.json`: made when it is first asked for. */
export function getOpenApi(): RequestHandler {
  let text: string | undefined;
  return (_req, res) => {
    text ??= JSON.stringify(openApiDocument());
    res.type('application/json').send(text);
  };
}
