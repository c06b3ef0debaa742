// A WordPress of its own, from the packages of Debian, with a database of its own: both in a temporary folder, both ended
// with the test.
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { until } from './until.mjs';

const WORDPRESS = '/usr/share/wordpress';
const PROGRAMS = ['php', 'mariadbd', 'mariadb', 'mariadb-install-db'];
const PATHS = ['/usr/bin', '/usr/sbin', '/usr/local/bin'];

export const PASSWORD = 'correct horse battery staple';

/** What is not installed; empty if a site can be started. */
export function missingForWordpress() {
  const missing = PROGRAMS.filter((name) => !PATHS.some((path) => existsSync(join(path, name))));
  return existsSync(join(WORDPRESS, 'wp-load.php')) ? missing : ['wordpress', ...missing];
}

const THEME = `<!doctype html><html <?php language_attributes(); ?>><head><meta charset="utf-8"><?php wp_head(); ?></head>
<body <?php body_class(); ?>><?php while ( have_posts() ) { the_post(); the_title( '<h1>', '</h1>' ); the_content(); } wp_footer(); ?></body></html>`;

/** Returns `{ origin, folder, query, close }`; `query` resolves to the rows of a statement, as texts. */
export async function startWordpress() {
  const folder = mkdtempSync(join(tmpdir(), 'wp-'));
  const [wp, data, socket] = [join(folder, 'wp'), join(folder, 'data'), join(folder, 'db.sock')];
  const own = `--user=${userInfo().username}`;
  execFileSync('mariadb-install-db', [`--datadir=${data}`, own, '--auth-root-authentication-method=normal'], {
    stdio: 'pipe',
  });
  const database = spawn(
    'mariadbd',
    [
      '--no-defaults',
      `--datadir=${data}`,
      `--socket=${socket}`,
      own,
      '--skip-networking',
      '--innodb-flush-log-at-trx-commit=0',
    ],
    { stdio: 'ignore' },
  );
  const sql = (statement, ...more) =>
    execFileSync('mariadb', ['--no-defaults', `--socket=${socket}`, '-uroot', '-N', ...more, '-e', statement], {
      encoding: 'utf8',
      stdio: 'pipe',
    });
  await until(() => {
    try {
      return sql('select 1').trim() === '1';
    } catch {
      return false;
    }
  }, 'the database answers');
  sql('create database wp');

  cpSync(WORDPRESS, wp, { recursive: true, dereference: true });
  rmSync(join(wp, '.htaccess'), { force: true });
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  writeFileSync(join(wp, 'wp-config.php'), configOf(origin, socket));
  const theme = join(wp, 'wp-content/themes/plain');
  mkdirSync(theme, { recursive: true });
  mkdirSync(join(wp, 'wp-content/uploads'), { recursive: true });
  writeFileSync(join(theme, 'style.css'), '/* Theme Name: Plain */');
  writeFileSync(join(theme, 'index.php'), THEME);
  writeFileSync(join(folder, 'install.php'), installOf(wp, new URL(origin).host));
  execFileSync('php', [join(folder, 'install.php')], { stdio: 'pipe' });

  const server = spawn(
    'php',
    ['-d', 'upload_max_filesize=64M', '-d', 'post_max_size=64M', '-S', `127.0.0.1:${port}`, '-t', wp],
    { stdio: 'ignore', env: { ...process.env, PHP_CLI_SERVER_WORKERS: '4' }, detached: true },
  );
  await until(
    () =>
      fetch(`${origin}/wp-login.php`).then(
        ({ ok }) => ok,
        () => false,
      ),
    'the site answers',
  );
  return {
    origin,
    folder: wp,
    query: (statement) =>
      sql(statement, 'wp')
        .split('\n')
        .filter((line) => line !== ''),
    close: () => {
      // Its workers are processes of its group.
      process.kill(-server.pid);
      database.kill();
      return new Promise((resolve) => {
        database.once('exit', () => {
          rmSync(folder, { recursive: true, force: true });
          resolve();
        });
      });
    },
  };
}

/** It asks no other server, and changes nothing by itself. */
function configOf(origin, socket) {
  const constants = {
    DB_NAME: 'wp',
    DB_USER: 'root',
    DB_PASSWORD: '',
    DB_HOST: `localhost:${socket}`,
    DB_CHARSET: 'utf8mb4',
    DB_COLLATE: '',
    WP_HOME: origin,
    WP_SITEURL: origin,
    AUTH_KEY: 'a',
    SECURE_AUTH_KEY: 'b',
    LOGGED_IN_KEY: 'c',
    NONCE_KEY: 'd',
    WP_DEFAULT_THEME: 'plain',
    FS_METHOD: 'direct',
  };
  return `<?php
${Object.entries(constants)
  .map(([name, value]) => `define( '${name}', '${value}' );`)
  .join('\n')}
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'DISABLE_WP_CRON', true );
$table_prefix = 'wp_';
if ( ! defined( 'ABSPATH' ) ) { define( 'ABSPATH', __DIR__ . '/' ); }
require_once ABSPATH . 'wp-settings.php';
`;
}

/** An administrator, and an author, who has no right to write HTML. */
function installOf(wp, host) {
  return `<?php
define( 'WP_INSTALLING', true );
$_SERVER['HTTP_HOST'] = '${host}';
require '${wp}/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install( 'A site', 'admin', 'admin@example.org', false, '', '${PASSWORD}' );
wp_insert_user( array( 'user_login' => 'author', 'user_pass' => '${PASSWORD}', 'role' => 'author' ) );
`;
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
