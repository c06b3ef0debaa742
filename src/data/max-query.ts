/** UTF-16 units of a query; what is longer is cut. */
export const MAX_QUERY = 200;
