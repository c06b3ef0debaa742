/** The real dataset as drawn at the whole extent, see scene-text.ts for how to read it. */

export const WIDE_GOLDEN = `fold 176-234: 1104 days
fold 320-378: 42 days
United States (10) 0-278
  22 diamond us-central-role [393 454 515] openStart openEnd after 521+301
  48 diamond witkoff-ukraine-talks [393 454 479] openStart after 485+280
  74 bubble trump-pressing-russia [393 454 479] openStart after 485+301
  100 bubble trump-24-hours [393 454 479] openStart after 485+252
  126 bubble trump-accuses-zelenskyy [393 454 479] openStart after 485+329
  152 diamond putin-witkoff-meeting [403 454 504] approximate after 510+196
  178 dots witkoff-no-comment [403 454 504] approximate after 510+217
  204 bubble trump-very-close [429 454 479] after 485+203
  230 bubble trump-crimea [429 454 479] after 485+266
  256 diamond trump-100-days [580 757 934] oneOf before 336+238
Russia (10) 278-530
  300 diamond full-scale-invasion [42 50 58] after 64+315
  300 diamond putin-witkoff-meeting [403 454 504] approximate after 510+196
  326 diamond last-direct-talks [39 96 153] oneOf after 159+294
  352 diamond ceasefire-proposal [263 277 291] after 297+287
  378 diamond russia-controls-a-fifth [393 454 515] openStart openEnd after 521+259
  404 diamond nightly-bombardment [393 454 515] openStart openEnd after 521+336
  430 bubble putin-open-to-talks [393 454 479] openStart after 485+287
  456 bubble lavrov-ready [393 454 479] openStart after 485+217
  482 bubble ushakov-productive [403 454 504] approximate after 510+294
  508 dots representatives-no-comment [429 454 479] after 485+287
Ukraine (11) 530-834
  552 diamond last-direct-talks [39 96 153] oneOf after 159+294
  578 diamond ceasefire-proposal [263 277 291] after 297+287
  604 diamond witkoff-ukraine-talks [393 454 479] openStart after 485+280
  630 bubble zelenskyy-ready-for-talks [393 454 479] openStart after 485+329
  656 bubble ukraine-will-not-cede-land [393 454 479] openStart after 485+217
  682 bubble zelenskyy-nothing-to-talk-about [393 454 479] openStart after 485+238
  708 bubble klitschko-bbc [403 454 504] approximate after 510+301
  734 bubble leshchenko-counterproductive [403 454 504] approximate after 510+280
  760 diamond klitschko-zelenskyy-clash [429 454 479] after 485+294
  786 dots representatives-no-comment [429 454 479] after 485+287
  812 bubble zelenskyy-pressure-on-russia [429 454 479] after 485+315
laneNone (1) 834-899
  856 bubble critics-trump-lenient [393 454 479] openStart after 485+315`;

export const NARROW_GOLDEN = `fold 56-114: 1104 days
fold 135-193: 42 days
United States (10) 0-456
  60 diamond us-central-role [168 212 256] openStart openEnd above 53+301
  102 diamond witkoff-ukraine-talks [168 212 220] openStart above 74+280
  144 bubble trump-pressing-russia [168 212 220] openStart above 53+301
  186 bubble trump-24-hours [168 212 220] openStart above 102+252
  228 bubble trump-accuses-zelenskyy [168 212 220] openStart above 25+329
  270 diamond putin-witkoff-meeting [197 212 227] approximate above 158+196
  312 dots witkoff-no-comment [197 212 227] approximate above 137+217
  354 bubble trump-very-close [204 212 220] above 151+203
  396 bubble trump-crimea [204 212 220] above 88+266
  438 diamond trump-100-days [243 287 331] oneOf above 116+238
Russia (10) 456-912
  516 diamond full-scale-invasion [17 25 33] above 17+315
  558 diamond last-direct-talks [22 36 50] oneOf above 28+294
  600 diamond ceasefire-proposal [117 125 133] above 67+287
  642 diamond russia-controls-a-fifth [168 212 256] openStart openEnd above 95+259
  684 diamond nightly-bombardment [168 212 256] openStart openEnd above 18+336
  726 bubble putin-open-to-talks [168 212 220] openStart above 67+287
  768 bubble lavrov-ready [168 212 220] openStart above 137+217
  810 diamond putin-witkoff-meeting [197 212 227] approximate above 158+196
  852 bubble ushakov-productive [197 212 227] approximate above 60+294
  894 dots representatives-no-comment [204 212 220] above 67+287
Ukraine (11) 912-1410
  972 diamond last-direct-talks [22 36 50] oneOf above 28+294
  1014 diamond ceasefire-proposal [117 125 133] above 67+287
  1056 diamond witkoff-ukraine-talks [168 212 220] openStart above 74+280
  1098 bubble zelenskyy-ready-for-talks [168 212 220] openStart above 25+329
  1140 bubble ukraine-will-not-cede-land [168 212 220] openStart above 137+217
  1182 bubble zelenskyy-nothing-to-talk-about [168 212 220] openStart above 116+238
  1224 bubble klitschko-bbc [197 212 227] approximate above 53+301
  1266 bubble leshchenko-counterproductive [197 212 227] approximate above 74+280
  1308 diamond klitschko-zelenskyy-clash [204 212 220] above 60+294
  1350 dots representatives-no-comment [204 212 220] above 67+287
  1392 bubble zelenskyy-pressure-on-russia [204 212 220] above 39+315
laneNone (1) 1410-1488
  1470 bubble critics-trump-lenient [168 212 220] openStart above 39+315`;

export const UNFOLDED_GOLDEN = `laneEvents (10) 0-226
  22 diamond full-scale-invasion [9 17 25] after 31+315
  22 diamond ceasefire-proposal [930 938 946] before 637+287
  48 diamond last-direct-talks [11 19 27] oneOf after 33+294
  48 diamond russia-controls-a-fifth [931 975 1019] openStart openEnd before 666+259
  74 diamond nightly-bombardment [931 975 1019] openStart openEnd before 589+336
  100 diamond us-central-role [931 975 1019] openStart openEnd before 624+301
  126 diamond witkoff-ukraine-talks [931 975 983] openStart before 645+280
  152 diamond putin-witkoff-meeting [960 975 990] approximate before 758+196
  178 diamond klitschko-zelenskyy-clash [967 975 983] before 667+294
  204 diamond trump-100-days [972 980 988] oneOf before 728+238
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
