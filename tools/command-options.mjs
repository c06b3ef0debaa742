// The part of docs/command.md that lists every option: the help texts of the command, as they are.
import { HELP } from '../bin/help.mjs';

const HEADING = '## Every option';

/** The page with the list written anew. The list is the last part of the page. */
export function withOptions(page) {
  const at = page.indexOf(`\n${HEADING}\n`);
  const before = (at === -1 ? page : page.slice(0, at)).trimEnd();
  const commands = Object.keys(HELP).filter((name) => name !== 'all');
  const parts = commands.map((name) => `### ${name}\n\n\`\`\`\n${HELP[name]}\n\`\`\``);
  const intro = 'What `--help` says after each command. `npm run generate` writes this part.';
  return `${[before, HEADING, intro, ...parts].join('\n\n')}\n`;
}
