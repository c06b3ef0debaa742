/** The address of a sheet, and staying linked to it, in Chinese. */
import type { LinkMessages } from '../messages.js';

export const link: LinkMessages = {
  addressLabel: '或已发布表格的地址',
  addressUse: '获取',
  linkStay: '保持与表格的链接',
  linkHint:
    '页面随后每分钟向 {host} 请求表格，并显示变化。它按原样显示表格：您在这里修改的行、人物和叙述只在没有链接的文件中。',
  linkReads: '页面此刻在表格中找到的条目：{linked}。这里的条目：{here}。',
  linkFailed: '无法这样读取表格：{why}',
  linkColumn:
    '表格中没有“{column}”这一列，或其名称含有分号或换行。请在表格中改正名称，然后重新获取。在此之前，文件不带链接。',
};
