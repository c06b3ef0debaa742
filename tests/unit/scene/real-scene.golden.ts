/** The real dataset as drawn at the whole extent, see scene-text.ts for how to read it. */

export const WIDE_GOLDEN = `fold 138-196: 1104 days
fold 277-335: 42 days
United States (10) 0-278
  22 diamond us-central-role [353 416 479] openStart openEnd after 485+301
  48 diamond witkoff-ukraine-talks [353 416 443] openStart after 449+280
  74 bubble trump-pressing-russia [353 416 443] openStart after 449+301
  100 bubble trump-24-hours [353 416 443] openStart after 449+252
  126 bubble trump-accuses-zelenskyy [353 416 443] openStart after 449+329
  152 diamond putin-witkoff-meeting [362 416 470] approximate after 476+196
  178 dots witkoff-no-comment [362 416 470] approximate after 476+217
  204 bubble trump-very-close [389 416 443] after 449+203
  230 bubble trump-crimea [389 416 443] after 449+266
  256 diamond trump-100-days [551 741 930] oneOf before 307+238
Russia (10) 278-530
  300 diamond full-scale-invasion [34 42 50] after 56+315
  300 dots representatives-no-comment [389 416 443] after 449+287
  326 diamond last-direct-talks [33 77 120] oneOf after 126+294
  352 diamond ceasefire-proposal [223 236 250] after 256+287
  378 diamond russia-controls-a-fifth [353 416 479] openStart openEnd after 485+259
  404 diamond nightly-bombardment [353 416 479] openStart openEnd after 485+336
  430 bubble putin-open-to-talks [353 416 443] openStart after 449+287
  456 bubble lavrov-ready [353 416 443] openStart after 449+217
  482 diamond putin-witkoff-meeting [362 416 470] approximate after 476+196
  508 bubble ushakov-productive [362 416 470] approximate after 476+294
Ukraine (11) 530-834
  552 diamond last-direct-talks [33 77 120] oneOf after 126+294
  578 diamond ceasefire-proposal [223 236 250] after 256+287
  604 diamond witkoff-ukraine-talks [353 416 443] openStart after 449+280
  630 bubble zelenskyy-ready-for-talks [353 416 443] openStart after 449+329
  656 bubble ukraine-will-not-cede-land [353 416 443] openStart after 449+217
  682 bubble zelenskyy-nothing-to-talk-about [353 416 443] openStart after 449+238
  708 bubble klitschko-bbc [362 416 470] approximate after 476+301
  734 bubble leshchenko-counterproductive [362 416 470] approximate after 476+280
  760 diamond klitschko-zelenskyy-clash [389 416 443] after 449+294
  786 dots representatives-no-comment [389 416 443] after 449+287
  812 bubble zelenskyy-pressure-on-russia [389 416 443] after 449+315
laneNone (1) 834-899
  856 bubble critics-trump-lenient [353 416 443] openStart after 449+315`;

export const NARROW_GOLDEN = `fold 46-104: 1104 days
fold 124-182: 42 days
United States (10) 0-456
  60 diamond us-central-role [159 203 247] openStart openEnd above 49+301
  102 diamond witkoff-ukraine-talks [159 203 211] openStart above 70+280
  144 bubble trump-pressing-russia [159 203 211] openStart above 49+301
  186 bubble trump-24-hours [159 203 211] openStart above 98+252
  228 bubble trump-accuses-zelenskyy [159 203 211] openStart above 21+329
  270 diamond putin-witkoff-meeting [188 203 218] approximate above 154+196
  312 dots witkoff-no-comment [188 203 218] approximate above 133+217
  354 bubble trump-very-close [195 203 211] above 147+203
  396 bubble trump-crimea [195 203 211] above 84+266
  438 diamond trump-100-days [236 283 331] oneOf above 112+238
Russia (10) 456-912
  516 diamond full-scale-invasion [14 22 30] above 14+315
  558 diamond last-direct-talks [20 31 42] oneOf above 20+294
  600 diamond ceasefire-proposal [106 114 122] above 63+287
  642 diamond russia-controls-a-fifth [159 203 247] openStart openEnd above 91+259
  684 diamond nightly-bombardment [159 203 247] openStart openEnd above 14+336
  726 bubble putin-open-to-talks [159 203 211] openStart above 63+287
  768 bubble lavrov-ready [159 203 211] openStart above 133+217
  810 diamond putin-witkoff-meeting [188 203 218] approximate above 154+196
  852 bubble ushakov-productive [188 203 218] approximate above 56+294
  894 dots representatives-no-comment [195 203 211] above 63+287
Ukraine (11) 912-1410
  972 diamond last-direct-talks [20 31 42] oneOf above 20+294
  1014 diamond ceasefire-proposal [106 114 122] above 63+287
  1056 diamond witkoff-ukraine-talks [159 203 211] openStart above 70+280
  1098 bubble zelenskyy-ready-for-talks [159 203 211] openStart above 21+329
  1140 bubble ukraine-will-not-cede-land [159 203 211] openStart above 133+217
  1182 bubble zelenskyy-nothing-to-talk-about [159 203 211] openStart above 112+238
  1224 bubble klitschko-bbc [188 203 218] approximate above 49+301
  1266 bubble leshchenko-counterproductive [188 203 218] approximate above 70+280
  1308 diamond klitschko-zelenskyy-clash [195 203 211] above 56+294
  1350 dots representatives-no-comment [195 203 211] above 63+287
  1392 bubble zelenskyy-pressure-on-russia [195 203 211] above 35+315
laneNone (1) 1410-1488
  1470 bubble critics-trump-lenient [159 203 211] openStart above 35+315`;

export const UNFOLDED_GOLDEN = `laneEvents (10) 0-226
  22 diamond full-scale-invasion [9 17 25] after 31+315
  22 diamond ceasefire-proposal [930 938 946] before 637+287
  48 diamond last-direct-talks [13 19 25] oneOf after 31+294
  48 diamond russia-controls-a-fifth [931 975 1019] openStart openEnd before 666+259
  74 diamond nightly-bombardment [931 975 1019] openStart openEnd before 589+336
  100 diamond us-central-role [931 975 1019] openStart openEnd before 624+301
  126 diamond witkoff-ukraine-talks [931 975 983] openStart before 645+280
  152 diamond putin-witkoff-meeting [960 975 990] approximate before 758+196
  178 diamond klitschko-zelenskyy-clash [967 975 983] before 667+294
  204 diamond trump-100-days [974 980 986] oneOf before 730+238
laneStatements (17) 226-686
  248 bubble putin-open-to-talks [931 975 983] openStart before 638+287
  274 bubble zelenskyy-ready-for-talks [931 975 983] openStart before 596+329
  300 bubble ukraine-will-not-cede-land [931 975 983] openStart before 708+217
  326 bubble critics-trump-lenient [931 975 983] openStart before 610+315
  352 bubble trump-pressing-russia [931 975 983] openStart before 624+301
  378 bubble lavrov-ready [931 975 983] openStart before 708+217
  404 bubble trump-24-hours [931 975 983] openStart before 673+252
  430 bubble zelenskyy-nothing-to-talk-about [931 975 983] openStart before 687+238
  456 bubble trump-accuses-zelenskyy [931 975 983] openStart before 596+329
  482 bubble ushakov-productive [960 975 990] approximate before 660+294
  508 dots witkoff-no-comment [960 975 990] approximate before 737+217
  534 bubble klitschko-bbc [960 975 990] approximate before 653+301
  560 bubble leshchenko-counterproductive [960 975 990] approximate before 674+280
  586 bubble trump-very-close [967 975 983] before 758+203
  612 dots representatives-no-comment [967 975 983] before 674+287
  638 bubble trump-crimea [967 975 983] before 695+266
  664 bubble zelenskyy-pressure-on-russia [967 975 983] before 646+315`;
