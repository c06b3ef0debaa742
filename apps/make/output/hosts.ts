/** The three lines that put the folder of a page on a server of others, in a terminal that stands in the folder. */

export const HOSTS = ['Netlify', 'GitHub Pages', 'S3'] as const;
export type Host = (typeof HOSTS)[number];

/** `name`: of the folder, letters and digits. */
export function hostLines(host: Host, name: string): string {
  return LINES[host](name).join('\n');
}

const LINES: Readonly<Record<Host, (name: string) => readonly string[]>> = {
  'GitHub Pages': (name) => [
    'git init -b main && git add . && git commit -m "Publish the timeline"',
    `gh repo create ${name} --public --source . --push`,
    'gh api "repos/{owner}/{repo}/pages" -f "source[branch]=main" -f "source[path]=/"',
  ],
  Netlify: () => ['npm install --global netlify-cli', 'netlify login', 'netlify deploy --prod --dir .'],
  S3: (name) => [
    'aws configure',
    `aws s3 sync . s3://YOUR-BUCKET/${name}/ --exclude PUBLISH.txt`,
    `aws s3 ls s3://YOUR-BUCKET/${name}/`,
  ],
};

/** Git, GitHub's and Amazon's programs refuse other signs. */
export function hostName(name: string): string {
  return (
    name
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z\d]+/g, '-')
      .replace(/^-|-$/g, '') || 'timeline'
  );
}

/** The same as a file of the folder. */
export function publishText(name: string): string {
  const parts = HOSTS.map((host) => `${host}${NEEDS[host]}\n\n${hostLines(host, name).replace(/^/gm, '  ')}\n`);
  return `How to put this folder on the web

Any web server: copy the folder there. index.html is the page, frame.html the timeline alone, for frames.

${parts.join('\n')}
A new version under the same address

Any web server: the folder in place of the former one.
Netlify: drop the new folder on the page "Deploys" of the same site.
GitHub Pages: type in the new folder, with your name in place of YOUR-NAME

  git init -b main && git add . && git commit -m "Publish the timeline again"
  git push --force https://github.com/YOUR-NAME/${name}.git main

S3: the second line again.
`;
}

const NEEDS: Readonly<Record<Host, string>> = {
  'GitHub Pages': ' (needs git and gh, the program of GitHub; type the lines in this folder)',
  Netlify: ' (needs Node; or drop the folder on app.netlify.com/drop)',
  S3: ' (needs aws, the program of Amazon, and a bucket that serves a website; write its name in place of YOUR-BUCKET)',
};
