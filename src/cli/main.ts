import { overgang } from './verbs.ts';

/** A reader that has seen enough (`| head`) closes the pipe: the verb goes on, unheard. */
function linesTo(stream: NodeJS.WriteStream): (line: string) => void {
  let gone = false;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    gone = true;
  });
  return (line) => {
    if (!gone) stream.write(`${line}\n`);
  };
}

// The exit code is set, not forced: what has been written is still flushed into a pipe.
process.exitCode = await overgang(process.argv.slice(2), {
  out: linesTo(process.stdout),
  err: linesTo(process.stderr),
});
