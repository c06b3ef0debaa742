// A sheet as people write them: a strike that never happened, dates in everyday words, a party in two spellings, two rows
// that stand there twice.

const ROWS_OF_STRIKE = `22 February 2019|Dockers vote for a strike|Dockers' Union|The Paper
22-Feb-2019|The company offers two per cent|Port Company|The Paper
March 2019|Talks begin|Dockers' Union; Port Company|The Paper
03/04/2019|The talks break off|Port Company|The Paper
5/4/2019|Pickets stand at both gates|Dockers' Union|The Paper
10–14 June 2019|The cranes stand still|Dockers' Union|Harbour News
June 10-14, 2019|Ships wait in the roads|Port company|Harbour News
mid June 2019|The mayor offers to mediate|City|The Paper
c. 20 June 2019|A letter to the shareholders|Port Company|Harbour News
before 1 July 2019|Savings of the strike fund run low|Dockers' Union|Union archive
summer 2019|Families are fed in the union hall|Dockers' Union|Union archive
July 2019|A court hears the company|Court|Court record
2019-07-16|The court forbids pickets on the quay|Court|Court record
16 July 2019 2:30 pm|The order is read at the gate|Court|Court record
15/7/19|Thirty dockers are fined|Court|Court record
18/7/19|The union appeals|Dockers' Union|Court record
early August 2019|Other ports join|Dockers' Union|Harbour News
August 2019|The company hires a shipping agent|Port Company|The Paper
end of August 2019|First lorries leave by night|Port Company|The Paper
1 September 2019|A march through the city|Dockers' Union|The Paper
1 September 2019|A march through the city|Dockers' Union|The Paper
September 2019|The council debates the port|City|Council minutes
between 3 and 9 September 2019|The gate is damaged|Port Company|The Paper
probably 12 September 2019|Three arrests|City|The Paper
Oct 2019|The company closes a terminal|Port Company|Harbour News
October–November 2019|Mediation in the town hall|City|Council minutes
autumn 2019|Two hundred leave for other ports|Dockers' Union|Union archive
2 Nov 2019|A first draft agreement|Dockers' Union; Port Company|The Paper
4 Nov 2019|The draft is rejected by vote|Dockers' Union|Union archive
since 5 November 2019|Round-the-clock pickets|Dockers' Union|Union archive
late November 2019|The company doubles its offer|Port company|The Paper
winter 2019|The fund is empty|Dockers' Union|Union archive
24 December 2019|A Christmas meeting at the gate|Dockers' Union|The Paper
January 2020|The appeal is heard|Court|Court record
13 January 2020|The fines are lifted|Court|Court record
Q1 2020|The port loses a tenth of its trade|Port Company|Harbour News
20 January 2020|A second agreement|Dockers' Union; Port Company|The Paper
22 January 2020|The vote: 61 per cent for it|Dockers' Union|Union archive
22 January 2020|The vote: 61 per cent for it|Dockers' Union|Union archive
3 February 2020|Work begins again|Dockers' Union; Port company|The Paper`;

/** As it is copied from a spreadsheet. */
export const STRIKE = ['When|Event|Party|Source', ...ROWS_OF_STRIKE.split('\n')]
  .map((line) => line.replaceAll('|', '\t'))
  .join('\n');
export const STRIKE_ROWS = 40;
/** Two rows stand there twice. */
export const STRIKE_ENTRIES = 38;
