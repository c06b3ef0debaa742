// assets/clickhouse/reader.sql for an engine without users of its own: the same profile, rights and limits as a
// configuration file for its one user.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes the files into a folder; the engine takes the path of the first one. */
export function writeReaderConfig(folder) {
  const text = readerText();
  const profile = Array.from(settingsOf(text), ([name, value]) => `<${name}>${value}</${name}>`).join('');
  const grants = grantsOf(text).map((grant) => `<query>${grant}</query>`);
  const user = '<password/><networks><ip>::/0</ip></networks><profile>reader</profile>';
  const users = join(folder, 'users.xml');
  const config = join(folder, 'config.xml');
  writeFileSync(
    users,
    `<clickhouse><profiles><default/><reader>${profile}</reader></profiles>
<users><default>${user}<grants>${grants.join('')}</grants></default></users></clickhouse>`,
  );
  writeFileSync(config, `<clickhouse><users_config>${users}</users_config></clickhouse>`);
  return config;
}

export function statementsOfReader() {
  const statements = readerText()
    .replaceAll(/^--.*$/gm, '')
    .split(/;\s*$/m);
  return statements.map((statement) => statement.trim()).filter((statement) => statement !== '');
}

function readerText() {
  return readFileSync(new URL('../../assets/clickhouse/reader.sql', import.meta.url), 'utf8');
}

/** Of its profile, by name. */
export function settingsOf(text) {
  const [profile] = /CREATE SETTINGS PROFILE[^;]*/.exec(text);
  return new Map(Array.from(profile.matchAll(/^ {2}(\w+) = '?(\w+)'?/gm), ([, name, value]) => [name, value]));
}

function grantsOf(text) {
  return Array.from(text.matchAll(/^(GRANT [^;]*) TO conflict_timeline_reader;/gm), ([, grant]) => grant);
}
