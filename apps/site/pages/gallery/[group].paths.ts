// A page for each group of cases.
import { GROUPS, groupPage } from '../../.vitepress/gallery';

export default {
  paths: () => GROUPS.map((group) => ({ params: { group: group.id }, content: groupPage(group) })),
};
