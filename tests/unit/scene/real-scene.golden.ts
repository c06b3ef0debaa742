/** The real dataset as drawn at the whole extent, see scene-text.ts for how to read it. */

export const WIDE_GOLDEN = `fold 179-237: 1104 days
fold 324-382: 42 days
United States (8) 0-226
  22 dots witkoff-no-comment [442 457 472] approximate after 478+217
  48 diamond us-central-role [413 457 501] openStart openEnd after 507+308
  74 bubble trump-pressing-russia [413 457 465] openStart after 471+252
  100 bubble trump-24-hours [413 457 465] openStart after 471+252
  126 bubble trump-accuses-zelenskyy [413 457 465] openStart after 471+329
  152 bubble trump-very-close [449 457 465] after 471+203
  178 bubble trump-crimea [449 457 465] after 471+266
  204 diamond trump-100-days [582 758 934] oneOf before 338+238
Russia (6) 226-374
  248 diamond full-scale-invasion [43 51 59] after 65+315
  248 bubble ushakov-productive [442 457 472] approximate after 478+294
  274 diamond nightly-bombardment [413 457 501] openStart openEnd after 507+301
  300 bubble putin-open-to-talks [413 457 465] openStart after 471+301
  326 bubble lavrov-ready [413 457 465] openStart after 471+217
  352 diamond russia-controls-a-fifth [413 457 501] openStart openEnd after 507+259
Ukraine (7) 374-574
  396 bubble klitschko-bbc [442 457 472] approximate after 478+301
  422 bubble leshchenko-counterproductive [442 457 472] approximate after 478+280
  448 bubble zelenskyy-ready-for-talks [413 457 465] openStart after 471+301
  474 bubble ukraine-will-not-cede-land [413 457 465] openStart after 471+217
  500 bubble zelenskyy-nothing-to-talk-about [413 457 465] openStart after 471+238
  526 diamond klitschko-zelenskyy-clash [449 457 465] after 471+294
  552 bubble zelenskyy-pressure-on-russia [449 457 465] after 471+315
laneSeveral (4) 574-696
  596 diamond last-direct-talks [39 97 155] oneOf after 161+329
  622 diamond ceasefire-proposal [272 280 288] after 294+287
  648 diamond putin-witkoff-meeting [442 457 472] approximate after 478+196
  674 dots representatives-no-comment [449 457 465] after 471+287
laneNone (1) 696-761
  718 bubble critics-trump-lenient [413 457 465] openStart after 471+315`;

export const NARROW_GOLDEN = `fold 56-114: 1104 days
fold 136-194: 42 days
United States (8) 0-372
  61 diamond us-central-role [169 213 257] openStart openEnd above 46+308
  103 bubble trump-pressing-russia [169 213 221] openStart above 102+252
  145 bubble trump-24-hours [169 213 221] openStart above 102+252
  187 bubble trump-accuses-zelenskyy [169 213 221] openStart above 25+329
  229 dots witkoff-no-comment [198 213 228] approximate above 137+217
  271 bubble trump-very-close [205 213 221] above 151+203
  313 bubble trump-crimea [205 213 221] above 88+266
  355 diamond trump-100-days [244 288 332] oneOf above 116+238
Russia (6) 372-660
  433 diamond full-scale-invasion [17 25 33] above 17+315
  475 diamond nightly-bombardment [169 213 257] openStart openEnd above 53+301
  517 bubble putin-open-to-talks [169 213 221] openStart above 53+301
  559 bubble lavrov-ready [169 213 221] openStart above 137+217
  601 diamond russia-controls-a-fifth [169 213 257] openStart openEnd above 95+259
  643 bubble ushakov-productive [198 213 228] approximate above 60+294
Ukraine (7) 660-990
  721 bubble zelenskyy-ready-for-talks [169 213 221] openStart above 53+301
  763 bubble ukraine-will-not-cede-land [169 213 221] openStart above 137+217
  805 bubble zelenskyy-nothing-to-talk-about [169 213 221] openStart above 116+238
  847 bubble klitschko-bbc [198 213 228] approximate above 53+301
  889 bubble leshchenko-counterproductive [198 213 228] approximate above 74+280
  931 diamond klitschko-zelenskyy-clash [205 213 221] above 60+294
  973 bubble zelenskyy-pressure-on-russia [205 213 221] above 39+315
laneSeveral (4) 990-1194
  1051 diamond last-direct-talks [22 36 51] oneOf above 25+329
  1093 diamond ceasefire-proposal [117 125 133] above 67+287
  1135 diamond putin-witkoff-meeting [198 213 228] approximate above 158+196
  1177 dots representatives-no-comment [205 213 221] above 67+287
laneNone (1) 1194-1272
  1255 bubble critics-trump-lenient [169 213 221] openStart above 39+315`;

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
