/** The real dataset as drawn at the whole extent, see scene-text.ts for how to read it. */

export const WIDE_GOLDEN = `fold 298-356: 1103 days
fold 427-485: 42 days
United States (8) 0-226
  22 diamond us-central-role [503 547 591] openStart openEnd after 597+308
  48 bubble trump-pressing-russia [503 547 555] openStart after 561+252
  74 bubble trump-24-hours [503 547 555] openStart after 561+252
  100 bubble trump-accuses-zelenskyy [503 547 555] openStart after 561+329
  126 dots witkoff-no-comment [532 547 562] approximate after 568+217
  152 bubble trump-very-close [539 547 555] after 561+203
  178 bubble trump-crimea [539 547 555] after 561+266
  204 diamond trump-100-days [651 664 942] bar inside 677+238
Russia (6) 226-400
  248 diamond full-scale-invasion [233 241 249] after 255+315
  274 diamond nightly-bombardment [503 547 591] openStart openEnd after 597+301
  300 diamond russia-controls-a-fifth [503 547 591] openStart openEnd after 597+259
  326 bubble putin-open-to-talks [503 547 555] openStart after 561+301
  352 bubble lavrov-ready [503 547 555] openStart after 561+217
  378 bubble ushakov-productive [532 547 562] approximate after 568+294
Ukraine (7) 400-600
  422 bubble zelenskyy-ready-for-talks [503 547 555] openStart after 561+301
  448 bubble ukraine-will-not-cede-land [503 547 555] openStart after 561+217
  474 bubble zelenskyy-nothing-to-talk-about [503 547 555] openStart after 561+238
  500 bubble klitschko-bbc [532 547 562] approximate after 568+301
  526 bubble leshchenko-counterproductive [532 547 562] approximate after 568+280
  552 diamond klitschko-zelenskyy-clash [539 547 555] after 561+294
  578 bubble zelenskyy-pressure-on-russia [539 547 555] after 561+315
laneSeveral (4) 600-722
  622 diamond last-direct-talks [34 47 281] band after 287+329
  648 diamond ceasefire-proposal [384 392 400] after 406+287
  674 diamond putin-witkoff-meeting [532 547 562] approximate after 568+196
  700 dots representatives-no-comment [539 547 555] after 561+287
laneNone (1) 722-787
  744 bubble critics-trump-lenient [503 547 555] openStart after 561+315`;

export const NARROW_GOLDEN = `fold 86-144: 1103 days
fold 162-220: 42 days
United States (8) 0-372
  61 diamond us-central-role [191 235 279] openStart openEnd above 46+308
  103 bubble trump-pressing-russia [191 235 243] openStart above 102+252
  145 bubble trump-24-hours [191 235 243] openStart above 102+252
  187 bubble trump-accuses-zelenskyy [191 235 243] openStart above 25+329
  229 dots witkoff-no-comment [220 235 250] approximate above 137+217
  271 bubble trump-very-close [227 235 243] above 151+203
  313 bubble trump-crimea [227 235 243] above 88+266
  355 diamond trump-100-days [261 274 334] bar above 116+238
Russia (6) 372-660
  433 diamond full-scale-invasion [64 72 80] above 39+315
  475 diamond nightly-bombardment [191 235 279] openStart openEnd above 53+301
  517 diamond russia-controls-a-fifth [191 235 279] openStart openEnd above 95+259
  559 bubble putin-open-to-talks [191 235 243] openStart above 53+301
  601 bubble lavrov-ready [191 235 243] openStart above 137+217
  643 bubble ushakov-productive [220 235 250] approximate above 60+294
Ukraine (7) 660-990
  721 bubble zelenskyy-ready-for-talks [191 235 243] openStart above 53+301
  763 bubble ukraine-will-not-cede-land [191 235 243] openStart above 137+217
  805 bubble zelenskyy-nothing-to-talk-about [191 235 243] openStart above 116+238
  847 bubble klitschko-bbc [220 235 250] approximate above 53+301
  889 bubble leshchenko-counterproductive [220 235 250] approximate above 74+280
  931 diamond klitschko-zelenskyy-clash [227 235 243] above 60+294
  973 bubble zelenskyy-pressure-on-russia [227 235 243] above 39+315
laneSeveral (4) 990-1194
  1051 diamond last-direct-talks [20 33 82] band above 25+329
  1093 diamond ceasefire-proposal [145 153 161] above 67+287
  1135 diamond putin-witkoff-meeting [220 235 250] approximate above 158+196
  1177 dots representatives-no-comment [227 235 243] above 67+287
laneNone (1) 1194-1272
  1255 bubble critics-trump-lenient [191 235 243] openStart above 39+315`;

export const UNFOLDED_GOLDEN = `laneEvents (9) 0-200
  22 diamond last-direct-talks [18 29 40] band after 46+329
  22 diamond ceasefire-proposal [931 939 947] before 638+287
  48 diamond full-scale-invasion [29 37 45] after 51+315
  48 diamond nightly-bombardment [931 975 1019] openStart openEnd before 624+301
  74 diamond us-central-role [931 975 1019] openStart openEnd before 617+308
  100 diamond russia-controls-a-fifth [931 975 1019] openStart openEnd before 666+259
  126 diamond putin-witkoff-meeting [960 975 990] approximate before 758+196
  152 diamond klitschko-zelenskyy-clash [967 975 983] before 667+294
  178 diamond trump-100-days [970 978 986] bar before 726+238
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
