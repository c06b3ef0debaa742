// The page of each test file. Mocha fails the running test for an uncaught error; here an unhandled rejection becomes
// one.
import { typefaceScript } from '../tests/typeface.mjs';

/** `testRunnerHtml` of Web Test Runner. */
export function testPage(testFramework) {
  return `<!doctype html>
    <html lang="en">
      <head>
        <title>Tests</title>
        <script>
          addEventListener('unhandledrejection', ({ reason }) => reportError(reason));
        </script>
        <script>
          ${typefaceScript}
        </script>
      </head>
      <body>
        <script type="module">
          await document.fonts.ready;
          await import('${testFramework}');
        </script>
      </body>
    </html>`;
}
