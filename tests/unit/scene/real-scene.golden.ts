/** The real dataset as drawn at the whole extent, see scene-text.ts for how to read it. */

export const WIDE_GOLDEN = `fold 179-237: 1104 days
fold 324-382: 42 days
United States (9) 0-252
  22 diamond us-central-role [396 457 518] openStart openEnd after 524+308
  48 bubble trump-pressing-russia [396 457 482] openStart after 488+252
  74 bubble trump-24-hours [396 457 482] openStart after 488+252
  100 bubble trump-accuses-zelenskyy [396 457 482] openStart after 488+329
  126 diamond putin-witkoff-meeting [407 457 507] approximate after 513+196
  152 dots witkoff-no-comment [407 457 507] approximate after 513+217
  178 bubble trump-very-close [432 457 482] after 488+203
  204 bubble trump-crimea [432 457 482] after 488+266
  230 diamond trump-100-days [582 758 934] oneOf before 338+238
Russia (10) 252-504
  274 diamond full-scale-invasion [43 51 59] after 65+315
  274 diamond nightly-bombardment [396 457 518] openStart openEnd after 524+301
  300 diamond last-direct-talks [39 97 155] oneOf after 161+329
  326 diamond ceasefire-proposal [266 280 295] after 301+287
  352 bubble putin-open-to-talks [396 457 482] openStart after 488+301
  378 bubble lavrov-ready [396 457 482] openStart after 488+217
  404 diamond russia-controls-a-fifth [396 457 518] openStart openEnd after 524+259
  430 diamond putin-witkoff-meeting [407 457 507] approximate after 513+196
  456 bubble ushakov-productive [407 457 507] approximate after 513+294
  482 dots representatives-no-comment [432 457 482] after 488+287
Ukraine (10) 504-782
  526 diamond last-direct-talks [39 97 155] oneOf after 161+329
  552 diamond ceasefire-proposal [266 280 295] after 301+287
  578 bubble zelenskyy-ready-for-talks [396 457 482] openStart after 488+301
  604 bubble ukraine-will-not-cede-land [396 457 482] openStart after 488+217
  630 bubble zelenskyy-nothing-to-talk-about [396 457 482] openStart after 488+238
  656 bubble klitschko-bbc [407 457 507] approximate after 513+301
  682 bubble leshchenko-counterproductive [407 457 507] approximate after 513+280
  708 diamond klitschko-zelenskyy-clash [432 457 482] after 488+294
  734 dots representatives-no-comment [432 457 482] after 488+287
  760 bubble zelenskyy-pressure-on-russia [432 457 482] after 488+315
laneNone (1) 782-847
  804 bubble critics-trump-lenient [396 457 482] openStart after 488+315`;

export const NARROW_GOLDEN = `fold 56-114: 1104 days
fold 136-194: 42 days
United States (9) 0-414
  60 diamond us-central-role [169 213 257] openStart openEnd above 46+308
  102 bubble trump-pressing-russia [169 213 221] openStart above 102+252
  144 bubble trump-24-hours [169 213 221] openStart above 102+252
  186 bubble trump-accuses-zelenskyy [169 213 221] openStart above 25+329
  228 diamond putin-witkoff-meeting [198 213 228] approximate above 158+196
  270 dots witkoff-no-comment [198 213 228] approximate above 137+217
  312 bubble trump-very-close [205 213 221] above 151+203
  354 bubble trump-crimea [205 213 221] above 88+266
  396 diamond trump-100-days [244 288 332] oneOf above 116+238
Russia (10) 414-870
  474 diamond full-scale-invasion [17 25 33] above 17+315
  516 diamond last-direct-talks [22 36 51] oneOf above 25+329
  558 diamond ceasefire-proposal [117 125 133] above 67+287
  600 diamond nightly-bombardment [169 213 257] openStart openEnd above 53+301
  642 bubble putin-open-to-talks [169 213 221] openStart above 53+301
  684 bubble lavrov-ready [169 213 221] openStart above 137+217
  726 diamond russia-controls-a-fifth [169 213 257] openStart openEnd above 95+259
  768 diamond putin-witkoff-meeting [198 213 228] approximate above 158+196
  810 bubble ushakov-productive [198 213 228] approximate above 60+294
  852 dots representatives-no-comment [205 213 221] above 67+287
Ukraine (10) 870-1326
  930 diamond last-direct-talks [22 36 51] oneOf above 25+329
  972 diamond ceasefire-proposal [117 125 133] above 67+287
  1014 bubble zelenskyy-ready-for-talks [169 213 221] openStart above 53+301
  1056 bubble ukraine-will-not-cede-land [169 213 221] openStart above 137+217
  1098 bubble zelenskyy-nothing-to-talk-about [169 213 221] openStart above 116+238
  1140 bubble klitschko-bbc [198 213 228] approximate above 53+301
  1182 bubble leshchenko-counterproductive [198 213 228] approximate above 74+280
  1224 diamond klitschko-zelenskyy-clash [205 213 221] above 60+294
  1266 dots representatives-no-comment [205 213 221] above 67+287
  1308 bubble zelenskyy-pressure-on-russia [205 213 221] above 39+315
laneNone (1) 1326-1404
  1386 bubble critics-trump-lenient [169 213 221] openStart above 39+315`;

export const UNFOLDED_GOLDEN = `laneEvents (9) 0-200
  22 diamond full-scale-invasion [9 17 25] after 31+315
  22 diamond ceasefire-proposal [930 938 946] before 637+287
  48 diamond last-direct-talks [11 19 27] oneOf after 33+329
  48 diamond nightly-bombardment [931 975 1019] openStart openEnd before 624+301
  74 diamond us-central-role [931 975 1019] openStart openEnd before 617+308
  100 diamond russia-controls-a-fifth [931 975 1019] openStart openEnd before 666+259
  126 diamond putin-witkoff-meeting [960 975 990] approximate before 758+196
  152 diamond klitschko-zelenskyy-clash [967 975 983] before 667+294
  178 diamond trump-100-days [972 980 988] oneOf before 728+238
laneStatements (17) 200-660
  222 bubble putin-open-to-talks [931 975 983] openStart before 624+301
  248 bubble zelenskyy-ready-for-talks [931 975 983] openStart before 624+301
  274 bubble ukraine-will-not-cede-land [931 975 983] openStart before 708+217
  300 bubble critics-trump-lenient [931 975 983] openStart before 610+315
  326 bubble trump-pressing-russia [931 975 983] openStart before 673+252
  352 bubble lavrov-ready [931 975 983] openStart before 708+217
  378 bubble trump-24-hours [931 975 983] openStart before 673+252
  404 bubble zelenskyy-nothing-to-talk-about [931 975 983] openStart before 687+238
  430 bubble trump-accuses-zelenskyy [931 975 983] openStart before 596+329
  456 bubble ushakov-productive [960 975 990] approximate before 660+294
  482 dots witkoff-no-comment [960 975 990] approximate before 737+217
  508 bubble klitschko-bbc [960 975 990] approximate before 653+301
  534 bubble leshchenko-counterproductive [960 975 990] approximate before 674+280
  560 bubble trump-very-close [967 975 983] before 758+203
  586 dots representatives-no-comment [967 975 983] before 674+287
  612 bubble trump-crimea [967 975 983] before 695+266
  638 bubble zelenskyy-pressure-on-russia [967 975 983] before 646+315`;
