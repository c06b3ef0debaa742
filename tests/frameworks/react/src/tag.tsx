// The tag itself, with the types of the JSX entry: for pages that are drawn in the browser alone.
import 'conflict-timeline/define';
import type {} from 'conflict-timeline/jsx';

export const tag = (
  <conflict-timeline src="data.json" lanes="party" no-folds ontimeline-select={({ id }) => id?.length} />
);
