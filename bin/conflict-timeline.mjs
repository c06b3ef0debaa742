#!/usr/bin/env node
// The command: checks, converts, renders, compares, translates, starts and serves datasets. Exit codes: 0 success, 1 a fault of the
// data (or a difference), 2 the command cannot be carried out.
import { Trouble, colours, plain } from './output.mjs';
import { HELP, VERSION } from './help.mjs';

const COMMANDS = {
  check: () => import('./check.mjs'),
  convert: () => import('./convert.mjs'),
  render: () => import('./render.mjs'),
  diff: () => import('./diff.mjs'),
  translate: () => import('./translate.mjs'),
  new: () => import('./new.mjs'),
  serve: () => import('./serve.mjs'),
  script: () => import('./script.mjs'),
  archive: () => import('./archive.mjs'),
};

const [name = '--help', ...args] = process.argv.slice(2);
// A reader that has seen enough, such as `head`, closes the pipe.
process.stdout.on('error', (error) => process.exit(error.code === 'EPIPE' ? 0 : 2));

if (name === '--version' || name === '-v') console.log(VERSION);
else if (name === '--help' || name === '-h' || name === 'help') console.log(HELP[args[0]] ?? HELP.all);
else if (!Object.hasOwn(COMMANDS, name)) fail(`there is no command "${name}"`, HELP.all);
else if (args.includes('--help') || args.includes('-h')) console.log(HELP[name]);
else {
  try {
    const { run } = await COMMANDS[name]();
    process.exitCode = await run(args);
  } catch (error) {
    if (error instanceof Trouble) fail(error.message);
    else if (String(error?.code).startsWith('ERR_PARSE_ARGS')) fail(error.message, HELP[name]);
    // A page of a stack says nothing to who runs the command; who mends it sets the variable.
    else if (process.env.NODE_DEBUG) throw error;
    else fail(`it failed: ${plain(error?.message ?? error)}`);
  }
}

function fail(message, help) {
  const { red } = colours(process.stderr);
  console.error(`${red('conflict-timeline:')} ${message}`);
  if (help !== undefined) console.error(`\n${help}`);
  process.exitCode = 2;
}
