// The page of each test file. Mocha fails the running test for an uncaught error; here an unhandled rejection becomes
// one.

/** `testRunnerHtml` of Web Test Runner. */
export function testPage(testFramework) {
  return `<!doctype html>
    <html lang="en">
      <head>
        <title>Tests</title>
        <script>
          addEventListener('unhandledrejection', ({ reason }) => reportError(reason));
        </script>
      </head>
      <body>
        <script type="module" src="${testFramework}"></script>
      </body>
    </html>`;
}
