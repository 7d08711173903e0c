import http from 'node:http';

const MEBIBYTE = 1_048_576;

/**
 * Posts so many megabytes; `headers` say whether the length is told before. Resolves with the
 * status of the answer, which may come before the end; undefined when the connection is cut.
 */
export const flood = (
  url: string,
  megabytes: number,
  headers: http.OutgoingHttpHeaders,
): Promise<number | undefined> =>
  new Promise((resolve) => {
    const request = http.request(url, { method: 'POST', headers });
    request.on('response', (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    request.on('error', () => resolve(undefined));
    const part = Buffer.alloc(MEBIBYTE, 'a');
    let left = megabytes;
    const more = (): void => {
      if (left === 0) return void request.end();
      left -= 1;
      request.write(part, more);
    };
    more();
  });
