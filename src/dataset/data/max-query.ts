/** UTF-16 units of a query; a longer one is cut. */
export const MAX_QUERY = 200;
