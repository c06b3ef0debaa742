// A page for each case.
import { GROUPS, casePage } from '../../../.vitepress/gallery';

export default {
  paths: () =>
    GROUPS.flatMap((group) =>
      group.cases.map((shown) => ({ params: { group: group.id, case: shown.id }, content: casePage(group, shown) })),
    ),
};
