/* @web/test-runner snapshot v1 */
export const snapshots = {};

snapshots["one-burst"] = 
`North (8) 0-122
  22 diamond entry-1 [177 258 339] after 272+49
  22 diamond entry-7 [500 581 661] after 595+49
  48 diamond entry-2 [177 258 339] after 272+49
  48 diamond entry-8 [500 581 661] after 595+49
  74 diamond entry-4 [339 419 500] after 433+49
  74 diamond entry-10 [661 742 823] after 756+56
  100 diamond entry-5 [339 419 500] after 433+49
  100 diamond entry-11 [661 742 823] after 756+56
South (4) 122-192
  144 bubble entry-3 [177 258 339] after 272+49
  144 bubble entry-9 [500 581 661] after 595+49
  170 bubble entry-6 [339 419 500] after 433+49
  170 bubble entry-12 [661 742 823] after 756+56`;
/* end snapshot one-burst */

snapshots["two-bursts"] = 
`fold 371-429: 1146 days
North (9) 0-70
  22 diamond early-1 [67 75 83] after 89+49
  22 diamond early-4 [304 312 320] after 326+49
  22 diamond late-1 [497 505 513] after 519+42
  22 diamond late-4 [648 656 664] after 670+42
  22 diamond late-7 [799 807 815] after 821+42
  48 diamond early-2 [146 154 162] after 168+49
  48 diamond late-2 [547 555 563] after 569+42
  48 diamond late-5 [698 706 714] after 720+42
  48 diamond late-8 [850 858 866] after 872+42
South (4) 70-135
  92 bubble early-3 [225 233 241] after 247+49
  92 bubble late-3 [598 606 614] after 620+42
  92 bubble late-6 [749 757 765] after 771+42
  92 bubble late-9 [900 908 916] after 922+42`;
/* end snapshot two-bursts */

snapshots["many-bursts"] = 
`fold 105-163: 304 days
fold 251-309: 668 days
fold 398-456: 186 days
fold 544-602: 821 days
fold 691-749: 148 days
fold 837-895: 880 days
North (28) 0-226
  22 diamond burst 1, entry-1 [20 28 36] after 42+112
  22 diamond burst 2, entry-1 [167 175 183] after 189+112
  22 diamond burst 3, entry-1 [313 321 329] after 335+112
  22 diamond burst 4, entry-1 [460 468 476] after 482+112
  22 diamond burst 5, entry-1 [606 614 622] after 628+112
  22 diamond burst 6, entry-1 [753 761 769] after 775+112
  48 diamond burst 1, entry-2 [36 44 52] after 58+112
  48 diamond burst 2, entry-2 [183 191 199] after 205+112
  48 diamond burst 3, entry-2 [329 337 345] after 351+112
  48 diamond burst 4, entry-2 [476 484 492] after 498+112
  48 diamond burst 5, entry-2 [622 630 638] after 644+112
  48 diamond burst 6, entry-2 [769 777 785] after 791+112
  74 diamond burst 1, entry-4 [68 76 84] after 90+112
  74 diamond burst 2, entry-4 [215 223 231] after 237+112
  74 diamond burst 3, entry-4 [362 370 378] after 384+112
  74 diamond burst 4, entry-4 [508 516 524] after 530+112
  74 diamond burst 5, entry-4 [655 663 671] after 677+112
  74 diamond burst 6, entry-4 [801 809 817] after 823+112
  100 diamond burst 1, entry-5 [84 92 100] after 106+112
  100 diamond burst 2, entry-5 [231 239 247] after 253+112
  100 diamond burst 3, entry-5 [378 386 394] after 400+112
  100 diamond burst 4, entry-5 [524 532 540] after 546+112
  100 diamond burst 5, entry-5 [671 679 687] after 693+112
  100 diamond burst 6, entry-5 [817 825 833] after 839+112
  126 diamond burst 7, entry-1 [900 908 916] before 782+112
  152 diamond burst 7, entry-2 [916 924 932] before 798+112
  178 diamond burst 7, entry-4 [948 956 964] before 830+112
  204 diamond burst 7, entry-5 [964 972 980] before 846+112
South (7) 226-296
  248 bubble burst 1, entry-3 [52 60 68] after 74+112
  248 bubble burst 2, entry-3 [199 207 215] after 221+112
  248 bubble burst 3, entry-3 [345 353 361] after 367+112
  248 bubble burst 4, entry-3 [492 500 508] after 514+112
  248 bubble burst 5, entry-3 [639 647 655] after 661+112
  248 bubble burst 6, entry-3 [785 793 801] after 807+112
  274 bubble burst 7, entry-3 [932 940 948] before 814+112`;
/* end snapshot many-bursts */

snapshots["even-spread"] = 
`North (16) 0-70
  22 diamond entry-1 [62 70 78] after 84+49
  22 diamond entry-4 [172 180 188] after 194+49
  22 diamond entry-7 [284 292 300] after 306+49
  22 diamond entry-10 [397 405 413] after 419+56
  22 diamond entry-13 [510 518 526] after 532+56
  22 diamond entry-16 [622 630 638] after 644+56
  22 diamond entry-19 [734 742 750] after 756+56
  22 diamond entry-22 [847 855 863] after 869+56
  48 diamond entry-2 [100 108 116] after 122+49
  48 diamond entry-5 [209 217 225] after 231+49
  48 diamond entry-8 [322 330 338] after 344+49
  48 diamond entry-11 [435 443 451] after 457+56
  48 diamond entry-14 [549 557 565] after 571+56
  48 diamond entry-17 [659 667 675] after 681+56
  48 diamond entry-20 [772 780 788] after 794+56
  48 diamond entry-23 [886 894 902] after 908+56
South (8) 70-140
  92 bubble entry-3 [134 142 150] after 156+49
  92 bubble entry-6 [247 255 263] after 269+49
  92 bubble entry-9 [360 368 376] after 382+49
  92 bubble entry-12 [472 480 488] after 494+56
  92 bubble entry-15 [584 592 600] after 606+56
  92 bubble entry-18 [697 705 713] after 719+56
  92 bubble entry-21 [811 819 827] after 833+56
  118 bubble entry-24 [922 930 938] before 860+56`;
/* end snapshot even-spread */

snapshots["two-entries"] = 
`North (1) 0-65
  22 diamond first [61 69 77] after 83+112
South (1) 65-130
  87 bubble second [923 931 939] before 798+119`;
/* end snapshot two-entries */

snapshots["one-entry"] = 
`North (1) 0-65
  22 diamond only [339 500 661] after 514+98`;
/* end snapshot one-entry */

snapshots["one-instant"] = 
`North (6) 0-174
  22 diamond entry-1 [177 500 823] after 514+49
  48 diamond entry-2 [177 500 823] after 514+49
  74 diamond entry-4 [177 500 823] after 514+49
  100 diamond entry-5 [177 500 823] after 514+49
  126 diamond entry-7 [177 500 823] after 514+49
  152 diamond entry-8 [177 500 823] after 514+49
South (3) 174-270
  196 bubble entry-3 [177 500 823] after 514+49
  222 bubble entry-6 [177 500 823] after 514+49
  248 bubble entry-9 [177 500 823] after 514+49`;
/* end snapshot one-instant */

snapshots["lasting-across-fold"] = 
`fold 436-494: 1145 days
North (8) 0-96
  22 diamond early-1 [113 121 129] after 135+49
  22 diamond lasting [226 239 774] bar inside 252+238
  22 diamond late-4 [801 809 817] after 823+42
  48 diamond early-2 [183 191 199] after 205+49
  48 diamond early-4 [323 331 339] after 345+49
  48 diamond late-1 [591 599 607] after 613+42
  48 diamond late-5 [871 879 887] after 893+42
  74 diamond late-2 [661 669 677] after 683+42
South (2) 96-161
  118 bubble early-3 [253 261 269] after 275+49
  118 bubble late-3 [731 739 747] after 753+42`;
/* end snapshot lasting-across-fold */

snapshots["far-outlier"] = 
`fold 188-246: 38645 days
North (7) 0-70
  22 diamond far [94 102 110] after 116+112
  22 diamond entry-1 [339 347 355] after 361+49
  22 diamond entry-4 [540 548 556] after 562+49
  22 diamond entry-7 [741 749 757] after 763+49
  48 diamond entry-2 [406 414 422] after 428+49
  48 diamond entry-5 [607 615 623] after 629+49
  48 diamond entry-8 [808 816 824] after 830+49
South (3) 70-135
  92 bubble entry-3 [473 481 489] after 495+49
  92 bubble entry-6 [674 682 690] after 696+49
  92 bubble entry-9 [875 883 891] after 897+49`;
/* end snapshot far-outlier */

snapshots["true-scale"] = 
`North (9) 0-174
  22 diamond early-1 [9 17 25] after 31+49
  22 diamond late-1 [968 976 984] before 920+42
  48 diamond early-2 [11 19 27] after 33+49
  48 diamond late-2 [969 977 985] before 921+42
  74 diamond early-4 [14 22 30] after 36+49
  74 diamond late-4 [971 979 987] before 923+42
  100 diamond late-5 [971 979 987] before 923+42
  126 diamond late-7 [973 981 989] before 925+42
  152 diamond late-8 [974 982 990] before 926+42
South (4) 174-270
  196 bubble early-3 [13 21 29] after 35+49
  196 bubble late-3 [970 978 986] before 922+42
  222 bubble late-6 [972 980 988] before 924+42
  248 bubble late-9 [975 983 991] before 927+42`;
/* end snapshot true-scale */

snapshots["ten-years"] = 
`North (80) 0-70
  22 diamond entry-1 [60 68 76] before 5+49
  22 diamond entry-4 [82 90 98] -
  22 diamond entry-7 [104 112 120] -
  22 diamond entry-10 [125 133 141] -
  22 diamond entry-13 [147 155 163] -
  22 diamond entry-16 [169 177 185] -
  22 diamond entry-19 [191 199 207] -
  22 diamond entry-22 [213 221 229] -
  22 diamond entry-25 [234 242 250] -
  22 diamond entry-28 [256 264 272] -
  22 diamond entry-31 [278 286 294] -
  22 diamond entry-34 [300 308 316] -
  22 diamond entry-37 [321 329 337] -
  22 diamond entry-40 [343 351 359] -
  22 diamond entry-43 [365 373 381] -
  22 diamond entry-46 [387 395 403] -
  22 diamond entry-49 [408 416 424] -
  22 diamond entry-52 [430 438 446] -
  22 diamond entry-55 [452 460 468] -
  22 diamond entry-58 [474 482 490] -
  22 diamond entry-61 [496 504 512] -
  22 diamond entry-64 [517 525 533] -
  22 diamond entry-67 [539 547 555] -
  22 diamond entry-70 [561 569 577] -
  22 diamond entry-73 [583 591 599] -
  22 diamond entry-76 [604 612 620] -
  22 diamond entry-79 [626 634 642] -
  22 diamond entry-82 [648 656 664] -
  22 diamond entry-85 [670 678 686] -
  22 diamond entry-88 [692 700 708] -
  22 diamond entry-91 [713 721 729] -
  22 diamond entry-94 [735 743 751] -
  22 diamond entry-97 [757 765 773] -
  22 diamond entry-100 [779 787 795] -
  22 diamond entry-103 [801 809 817] -
  22 diamond entry-106 [822 830 838] -
  22 diamond entry-109 [844 852 860] -
  22 diamond entry-112 [866 874 882] -
  22 diamond entry-115 [888 896 904] -
  22 diamond entry-118 [909 917 925] after 931+63
  48 diamond entry-2 [67 75 83] before 12+49
  48 diamond entry-5 [89 97 105] -
  48 diamond entry-8 [111 119 127] -
  48 diamond entry-11 [133 141 149] -
  48 diamond entry-14 [154 162 170] -
  48 diamond entry-17 [176 184 192] -
  48 diamond entry-20 [198 206 214] -
  48 diamond entry-23 [220 228 236] -
  48 diamond entry-26 [241 249 257] -
  48 diamond entry-29 [263 271 279] -
  48 diamond entry-32 [285 293 301] -
  48 diamond entry-35 [307 315 323] -
  48 diamond entry-38 [329 337 345] -
  48 diamond entry-41 [350 358 366] -
  48 diamond entry-44 [372 380 388] -
  48 diamond entry-47 [394 402 410] -
  48 diamond entry-50 [416 424 432] -
  48 diamond entry-53 [437 445 453] -
  48 diamond entry-56 [459 467 475] -
  48 diamond entry-59 [481 489 497] -
  48 diamond entry-62 [503 511 519] -
  48 diamond entry-65 [525 533 541] -
  48 diamond entry-68 [547 555 563] -
  48 diamond entry-71 [568 576 584] -
  48 diamond entry-74 [590 598 606] -
  48 diamond entry-77 [612 620 628] -
  48 diamond entry-80 [634 642 650] -
  48 diamond entry-83 [655 663 671] -
  48 diamond entry-86 [677 685 693] -
  48 diamond entry-89 [699 707 715] -
  48 diamond entry-92 [721 729 737] -
  48 diamond entry-95 [742 750 758] -
  48 diamond entry-98 [764 772 780] -
  48 diamond entry-101 [786 794 802] -
  48 diamond entry-104 [808 816 824] -
  48 diamond entry-107 [829 837 845] -
  48 diamond entry-110 [851 859 867] -
  48 diamond entry-113 [873 881 889] -
  48 diamond entry-116 [895 903 911] -
  48 diamond entry-119 [917 925 933] after 939+61!
South (40) 70-244
  92 bubble entry-3 [74 82 90] after 96+49
  92 bubble entry-15 [162 170 178] after 184+56
  92 bubble entry-30 [271 279 287] after 293+56
  92 bubble entry-45 [380 388 396] after 402+56
  92 bubble entry-60 [488 496 504] after 510+56
  92 bubble entry-75 [597 605 613] after 619+56
  92 bubble entry-90 [706 714 722] after 728+56
  92 bubble entry-105 [815 823 831] after 837+63
  118 bubble entry-6 [96 104 112] after 118+49
  118 bubble entry-18 [183 191 199] after 205+56
  118 bubble entry-33 [292 300 308] after 314+56
  118 bubble entry-48 [401 409 417] after 423+56
  118 bubble entry-63 [510 518 526] after 532+56
  118 bubble entry-78 [619 627 635] after 641+56
  118 bubble entry-93 [728 736 744] after 750+56
  118 bubble entry-108 [837 845 853] after 859+63
  144 bubble entry-9 [118 126 134] after 140+49
  144 bubble entry-21 [205 213 221] after 227+56
  144 bubble entry-36 [314 322 330] after 336+56
  144 bubble entry-51 [423 431 439] after 445+56
  144 bubble entry-66 [532 540 548] after 554+56
  144 bubble entry-81 [641 649 657] after 663+56
  144 bubble entry-96 [750 758 766] after 772+56
  144 bubble entry-111 [859 867 875] after 881+63
  170 bubble entry-12 [140 148 156] after 162+56
  170 bubble entry-27 [249 257 265] after 271+56
  170 bubble entry-42 [358 366 374] after 380+56
  170 bubble entry-57 [467 475 483] after 489+56
  170 bubble entry-72 [575 583 591] after 597+56
  170 bubble entry-87 [684 692 700] after 706+56
  170 bubble entry-102 [793 801 809] after 815+63
  170 bubble entry-117 [902 910 918] after 924+63
  196 bubble entry-24 [227 235 243] after 249+56
  196 bubble entry-39 [336 344 352] after 358+56
  196 bubble entry-54 [445 453 461] after 467+56
  196 bubble entry-69 [554 562 570] after 576+56
  196 bubble entry-84 [662 670 678] after 684+56
  196 bubble entry-99 [771 779 787] after 793+56
  196 bubble entry-114 [880 888 896] after 902+63
  222 bubble entry-120 [924 932 940] before 855+63`;
/* end snapshot ten-years */

snapshots["bce"] = 
`fold 621-679: 16882 days
fold 803-861: 9453 days
North (4) 0-96
  22 diamond marathon [48 61 93] band after 99+126
  22 diamond thermopylae [499 512 544] band after 550+147
  48 diamond plataea [544 557 589] band after 595+119
  74 diamond peloponnesian-war [686 699 977] bar inside 712+119`;
/* end snapshot bce */

snapshots["year-zero"] = 
`North (6) 0-96
  22 diamond y-0002 [68 81 212] band inside 94+91
  22 diamond y0000 [356 369 500] band inside 382+84
  22 diamond y0002 [644 657 788] band inside 670+84
  48 diamond y-0001 [212 225 356] band inside 238+91
  48 diamond y0001 [500 513 644] band inside 526+84
  74 diamond y0003 [788 801 932] band inside 814+84`;
/* end snapshot year-zero */

snapshots["deep-time"] = 
`fold 68-126: 3382145549590 days
fold 179-237: 1632655158655 days
North (4) 0-70
  22 diamond universe [-5 32 68] approximate band -
  22 diamond earth [126 142 179] approximate band after 185+105
  22 diamond homo-sapiens [929 944 959] approximate band before 783+140
  48 diamond dinosaurs [262 277 292] approximate band after 298+147`;
/* end snapshot deep-time */

snapshots["far-future"] = 
`fold 866-924: 94553525 days
North (3) 0-70
  22 diamond four-digits [54 62 70] band after 76+77
  22 diamond six-digits [927 940 981] band before 851+70
  48 diamond five-digits [55 63 71] band after 77+77
South (1) 70-135
  92 bubble more [812 820 828] band before 617+189`;
/* end snapshot far-future */

snapshots["one-minute"] = 
`North (7) 0-70
  22 diamond message-1 [175 183 191] after 197+63
  22 diamond message-4 [386 394 402] after 408+63
  22 diamond message-7 [598 606 614] after 620+63
  22 diamond message-10 [809 817 825] after 831+70
  48 diamond message-2 [246 254 262] after 268+63
  48 diamond message-5 [457 465 473] after 479+63
  48 diamond message-8 [668 676 684] after 690+63
South (3) 70-135
  92 bubble message-3 [316 324 332] after 338+63
  92 bubble message-6 [527 535 543] after 549+63
  92 bubble message-9 [738 746 754] after 760+63`;
/* end snapshot one-minute */

snapshots["dst-spring"] = 
`fold 267-325: 0 days
fold 675-733: 0 days
North (2) 0-65
  22 diamond before [105 142 178] after 156+245
  22 diamond after [822 858 895] after 872+35
South (2) 65-135
  87 bubble last [421 460 500] after 474+259
  113 bubble first [500 540 579] after 554+161`;
/* end snapshot dst-spring */

snapshots["dst-autumn"] = 
`North (1) 0-65
  22 diamond first-half [172 180 188] after 194+168
South (2) 65-130
  87 bubble second-half [492 500 508] after 514+175
  87 bubble after [812 820 828] after 834+35`;
/* end snapshot dst-autumn */

snapshots["skipped-day"] = 
`fold 544-602: 0 days
North (2) 0-65
  22 diamond before [293 391 489] after 405+56
  22 diamond after [634 702 770] after 716+42
South (2) 65-135
  87 bubble last-hour [473 481 489] after 495+105
  113 bubble first-hour [489 497 505] after 511+224`;
/* end snapshot skipped-day */

snapshots["ukrainian"] = 
`Північ (2) 0-65
  22 diamond first [82 90 98] after 104+77
  22 diamond second [820 828 836] after 842+77
Південь (1) 65-130
  87 bubble third [180 439 1164] approximate band before 0+174!`;
/* end snapshot ukrainian */

snapshots["edtf-approximate"] = 
`North (2) 0-70
  22 diamond about-day [736 751 766] approximate after 772+84
  48 diamond sharp [916 924 932] before 721+189
South (1) 70-135
  92 bubble about-month [-191 81 846] approximate band after 852+77`;
/* end snapshot edtf-approximate */

snapshots["edtf-uncertain"] = 
`North (2) 0-70
  22 diamond perhaps-day [743 751 759] uncertain after 765+98
  48 diamond sharp [916 924 932] before 721+189
South (1) 70-135
  92 bubble perhaps-month [68 81 586] uncertain band inside 94+91`;
/* end snapshot edtf-uncertain */

snapshots["edtf-approximate-uncertain"] = 
`North (2) 0-70
  22 diamond both-day [736 751 766] approximate uncertain after 772+182
  48 diamond sharp [916 924 932] before 721+189
South (1) 70-135
  92 bubble both-month [-191 81 846] approximate uncertain band after 852+148!`;
/* end snapshot edtf-approximate-uncertain */

snapshots["edtf-qualified-part"] = 
`North (2) 0-65
  22 diamond month-and-year [90 128 165] uncertain after 142+266
  22 diamond sharp [835 872 910] before 640+189
South (1) 65-130
  87 bubble day-only [351 426 500] approximate after 447+189`;
/* end snapshot edtf-qualified-part */

snapshots["edtf-unspecified"] = 
`North (3) 0-96
  22 diamond month-open [327 340 414] band unspecified after 420+126
  48 diamond day-open [431 439 447] band unspecified after 453+119
  74 diamond sharp [439 447 455] after 461+189
South (2) 96-166
  118 bubble year-open [68 81 932] band unspecified inside 94+154
  144 bubble month-of-day-open [417 430 496] band unspecified after 502+210`;
/* end snapshot edtf-unspecified */

snapshots["edtf-month"] = 
`North (2) 0-70
  22 diamond april [72 85 354] band inside 98+161
  48 diamond sharp [530 538 546] after 552+189
South (1) 70-135
  92 bubble june [646 659 928] band inside 672+154`;
/* end snapshot edtf-month */

snapshots["edtf-year"] = 
`North (2) 0-65
  22 diamond year-2023 [68 81 499] band inside 94+119
  22 diamond sharp [657 665 673] after 679+189
South (1) 65-130
  87 bubble year-2024 [499 512 932] band inside 525+119`;
/* end snapshot edtf-year */

snapshots["edtf-decade"] = 
`North (2) 0-70
  22 diamond decade [693 706 763] band unspecified after 769+154
  48 diamond sharp [924 932 940] before 729+189
South (1) 70-135
  92 bubble century [68 81 763] band unspecified inside 94+203`;
/* end snapshot edtf-decade */

snapshots["edtf-season"] = 
`North (3) 0-96
  22 diamond spring [390 403 553] band inside 416+98
  48 diamond sharp [525 533 541] after 547+189
  74 diamond quarter [768 781 931] band before 608+154
South (1) 96-161
  118 bubble autumn [69 82 230] band inside 95+98`;
/* end snapshot edtf-season */

snapshots["edtf-significant-digits"] = 
`North (2) 0-65
  22 diamond two-digits [59 74 89] approximate band after 95+287
  22 diamond sharp [924 932 940] before 729+189`;
/* end snapshot edtf-significant-digits */

snapshots["edtf-open-start"] = 
`North (2) 0-70
  22 diamond before-day [45 89 97] openStart after 103+133
  48 diamond sharp [242 250 258] after 264+189
South (1) 70-135
  92 bubble before-month [399 448 919] band openStart inside 461+119`;
/* end snapshot edtf-open-start */

snapshots["edtf-open-end"] = 
`North (2) 0-70
  22 diamond since-day [743 751 795] openEnd after 801+175
  48 diamond sharp [916 924 932] before 721+189
South (1) 70-135
  92 bubble since-month [68 81 622] band openEnd after 628+168`;
/* end snapshot edtf-open-end */

snapshots["edtf-unknown-start"] = 
`North (2) 0-65
  22 diamond until [54 128 165] unknownStart after 142+301
  22 diamond sharp [835 872 910] before 640+189`;
/* end snapshot edtf-unknown-start */

snapshots["edtf-unknown-end"] = 
`North (2) 0-65
  22 diamond from [90 128 201] unknownEnd after 207+301
  22 diamond sharp [835 872 910] before 640+189`;
/* end snapshot edtf-unknown-end */

snapshots["edtf-open-both"] = 
`North (2) 0-65
  22 diamond state [54 128 201] openStart openEnd after 207+112
  22 diamond sharp [835 872 910] before 640+189`;
/* end snapshot edtf-open-both */

snapshots["edtf-one-of"] = 
`North (2) 0-70
  22 diamond one-of-days [100 121 647] oneOf after 653+140
  48 diamond sharp [871 879 887] before 676+189
South (1) 70-135
  92 bubble one-of-range [142 269 395] oneOf after 401+126`;
/* end snapshot edtf-one-of */

snapshots["edtf-all-of"] = 
`North (2) 0-70
  22 diamond all-of-days [360 368 486] allOf after 492+147
  48 diamond sharp [530 538 546] after 552+189
South (1) 70-135
  92 bubble all-of-months [72 213 928] allOf after 934+66!`;
/* end snapshot edtf-all-of */

snapshots["edtf-interval"] = 
`North (2) 0-70
  22 diamond days [364 377 486] bar inside 390+77
  48 diamond sharp [530 538 546] after 552+189
South (1) 70-135
  92 bubble months [72 85 928] bar inside 98+126`;
/* end snapshot edtf-interval */

snapshots["edtf-interval-qualified"] = 
`North (2) 0-65
  22 diamond about-start [-69 85 486] approximate bar inside 98+182
  22 diamond sharp [530 538 546] after 552+189
South (1) 65-130
  87 bubble perhaps-both [362 377 1069] approximate uncertain bar before 132+224`;
/* end snapshot edtf-interval-qualified */

snapshots["edtf-times"] = 
`North (3) 0-96
  22 diamond sharp [339 500 661] after 514+189
  48 diamond minute [459 467 475] after 481+203
  74 diamond offset [479 487 495] after 501+224
South (1) 96-161
  118 bubble second [472 480 488] after 494+84`;
/* end snapshot edtf-times */

snapshots["nested-spans"] = 
`fold 77-135: 728 days
fold 195-253: 146 days
fold 628-686: 47 days
fold 747-805: 119 days
fold 865-923: 728 days
North (4) 0-122
  22 diamond years [36 49 964] bar inside 62+70
  48 diamond one-year [155 168 845] bar inside 181+105
  74 diamond summer [278 291 727] bar inside 304+105
  100 diamond week [547 560 604] bar after 610+91
South (1) 122-187
  144 bubble day [567 575 583] after 589+84`;
/* end snapshot nested-spans */

snapshots["overlapping-spans"] = 
`North (8) 0-96
  22 diamond span-1 [69 82 237] bar inside 95+42
  22 diamond span-4 [366 379 535] bar inside 392+42
  22 diamond span-7 [664 677 832] bar inside 690+42
  48 diamond span-2 [168 181 336] bar inside 194+42
  48 diamond span-5 [465 478 634] bar inside 491+42
  48 diamond span-8 [763 776 931] bar inside 789+42
  74 diamond span-3 [267 280 436] bar inside 293+42
  74 diamond span-6 [564 577 733] bar inside 590+42`;
/* end snapshot overlapping-spans */

snapshots["long-labels"] = 
`North (2) 0-65
  22 diamond sentence [105 113 121] after 127+360
  22 diamond short [557 565 573] after 579+35
South (2) 65-135
  87 bubble word [363 371 379] after 385+360
  113 bubble late [879 887 895] before 513+360`;
/* end snapshot long-labels */

snapshots["right-to-left"] = 
`الشمال (2) 0-65
  22 diamond first [68 81 586] band inside 94+112
  22 diamond hebrew [812 820 828] after 834+126
الجنوب (2) 65-135
  87 bubble second [743 751 759] after 765+70
  113 bubble latin [916 924 932] before 742+168`;
/* end snapshot right-to-left */

snapshots["mixed-direction"] = 
`North (2) 0-65
  22 diamond arabic [105 113 121] after 127+252
  22 diamond latin [879 887 895] before 607+266
South (1) 65-130
  87 bubble hebrew [492 500 508] after 514+133`;
/* end snapshot mixed-direction */

snapshots["several-actors"] = 
`Amal (2) 0-65
  22 diamond meeting [105 113 121] after 127+98
  22 bubble answer [363 371 379] after 385+126
Boris (2) 65-130
  87 diamond meeting [105 113 121] after 127+98
  87 bubble answer [363 371 379] after 385+126
Chen (2) 130-195
  152 diamond meeting [105 113 121] after 127+98
  152 bubble remark [557 565 573] after 579+84
laneNone (1) 195-260
  217 diamond nobody [879 887 895] before 733+140`;
/* end snapshot several-actors */

snapshots["several-topics"] = 
`Talks (2) 0-65
  22 diamond both [105 113 121] after 127+119
  22 bubble one [492 500 508] after 514+77
Borders (1) 65-130
  87 diamond both [105 113 121] after 127+119
laneNone (1) 130-195
  152 diamond none [879 887 895] after 901+49`;
/* end snapshot several-topics */

snapshots["by-kind"] = 
`laneEvents (6) 0-70
  22 diamond entry-1 [123 131 139] after 145+49
  22 diamond entry-4 [400 408 416] after 422+49
  22 diamond entry-7 [676 684 692] after 698+49
  48 diamond entry-2 [215 223 231] after 237+49
  48 diamond entry-5 [492 500 508] after 514+49
  48 diamond entry-8 [769 777 785] after 791+49
laneStatements (3) 70-135
  92 bubble entry-3 [308 316 324] after 330+49
  92 bubble entry-6 [584 592 600] after 606+49
  92 bubble entry-9 [861 869 877] after 883+49`;
/* end snapshot by-kind */

snapshots["many-parties"] = 
`Party 1 (1) 0-65
  22 diamond e1 [113 121 129] after 135+112
Party 2 (1) 65-130
  87 diamond e2 [197 205 213] after 219+112
Party 3 (1) 130-195
  152 diamond e3 [282 290 298] after 304+112
Party 4 (1) 195-260
  217 diamond e4 [366 374 382] after 388+112
Party 5 (1) 260-325
  282 diamond e5 [450 458 466] after 472+112
Party 6 (1) 325-390
  347 diamond e6 [534 542 550] after 556+112
Party 7 (1) 390-455
  412 diamond e7 [618 626 634] after 640+112
Party 8 (1) 455-520
  477 diamond e8 [702 710 718] after 724+112
Party 9 (1) 520-585
  542 diamond e9 [787 795 803] after 809+112
Party 10 (1) 585-650
  607 diamond e10 [871 879 887] before 746+119`;
/* end snapshot many-parties */

snapshots["bad-records"] = 
`North (1) 0-65
  22 diamond good [105 113 121] after 127+91
South (1) 65-130
  87 bubble also-good [879 887 895] before 740+133`;
/* end snapshot bad-records */

snapshots["hostile-markup"] = 
`<u>North</u> (2) 0-65
  22 diamond <b> [105 113 121] after 127+280
  22 diamond template [621 629 637] after 643+182
South" onclick="alert(1) (1) 65-130
  87 bubble img [363 371 379] after 385+210
Style (1) 130-195
  152 bubble style [879 887 895] before 600+273`;
/* end snapshot hostile-markup */

snapshots["hostile-ids"] = 
`__proto__ (1) 0-65
  22 diamond __proto__ [105 113 121] after 127+63
constructor (1) 65-130
  87 diamond constructor [363 371 379] after 385+77
toString (1) 130-195
  152 diamond toString [621 629 637] after 643+56
hasOwnProperty (1) 195-260
  217 diamond hasOwnProperty [879 887 895] after 901+98`;
/* end snapshot hostile-ids */

snapshots["hostile-characters"] = 
`North (3) 0-70
  22 diamond override [105 113 121] after 127+63
  22 diamond surrogate [492 500 508] after 514+133
  48 diamond emoji [879 887 895] before 607+266
South (2) 70-140
  92 bubble accents [298 306 314] after 320+360
  118 bubble zero-width [686 694 702] before 320+360`;
/* end snapshot hostile-characters */

snapshots["accounts"] = 
`fold 372-430: 18 days
North (3) 0-96
  22 bubble first-figure [105 118 283] bar after 289+203
  48 bubble north-says [194 238 283] after 252+196
  74 bubble north-again [462 475 951] band inside 488+168
South (1) 96-161
  118 bubble south-says [194 238 283] after 252+217
laneSeveral (1) 161-226
  183 diamond bridge [194 238 283] after 252+217
laneNone (1) 226-291
  248 diamond observers-count [149 238 327] approximate after 259+154`;
/* end snapshot accounts */

snapshots["published"] = 
`fold 434-492: 15 days
North (3) 0-96
  22 bubble first-figure [76 89 195] bar after 201+203
  48 bubble north-says [277 285 293] after 299+196
  74 bubble north-again [521 534 955] band inside 547+168
South (1) 96-161
  118 bubble south-says [336 344 352] after 358+217
laneSeveral (1) 161-226
  183 diamond bridge [157 165 173] after 179+217
laneNone (1) 226-291
  248 diamond observers-count [150 165 180] approximate after 186+154`;
/* end snapshot published */

snapshots["thread-forms"] = 
`North (8) 0-96
  22 diamond responds-to [101 109 117] after 123+77
  22 diamond criticises [324 332 340] after 346+91
  22 diamond refers-to [548 556 564] after 570+63
  22 diamond part-of [771 779 787] after 793+112
  48 diamond contradicts [213 221 229] after 235+98
  48 diamond supports [436 444 452] after 458+77
  48 diamond follows [660 668 676] after 682+70
  74 diamond same-as [883 891 899] before 779+98
South (1) 96-161
  118 bubble claim [548 556 564] after 570+63`;
/* end snapshot thread-forms */

snapshots["threads-of-one"] = 
`fold 77-135: 2 days
North (60) 0-330
  22 diamond answer-2 [176 184 192] after 198+56
  22 diamond answer-8 [291 299 307] after 313+56
  22 diamond answer-14 [407 415 423] after 429+63
  22 diamond answer-20 [523 531 539] after 545+63
  22 diamond answer-26 [638 646 654] after 660+63
  22 diamond answer-32 [754 762 770] after 776+63
  22 diamond answer-38 [870 878 886] after 892+63
  48 diamond answer-42 [176 184 192] after 198+63
  48 diamond answer-48 [291 299 307] after 313+63
  48 diamond answer-54 [407 415 423] after 429+63
  48 diamond answer-60 [523 531 539] after 545+63
  48 diamond answer-66 [638 646 654] after 660+63
  48 diamond answer-72 [754 762 770] after 776+63
  48 diamond answer-78 [870 878 886] after 892+63
  74 diamond answer-82 [176 184 192] after 198+63
  74 diamond answer-88 [291 299 307] after 313+63
  74 diamond answer-94 [407 415 423] after 429+63
  74 diamond answer-100 [523 531 539] after 545+70
  74 diamond answer-106 [638 646 654] after 660+70
  74 diamond answer-112 [754 762 770] after 776+70
  74 diamond answer-118 [870 878 886] after 892+70
  100 diamond answer-4 [214 222 230] after 236+56
  100 diamond answer-10 [330 338 346] after 352+63
  100 diamond answer-16 [446 454 462] after 468+63
  100 diamond answer-22 [561 569 577] after 583+63
  100 diamond answer-28 [677 685 693] after 699+63
  100 diamond answer-34 [793 801 809] after 815+63
  126 diamond answer-44 [214 222 230] after 236+63
  126 diamond answer-50 [330 338 346] after 352+63
  126 diamond answer-56 [446 454 462] after 468+63
  126 diamond answer-62 [561 569 577] after 583+63
  126 diamond answer-68 [677 685 693] after 699+63
  126 diamond answer-74 [793 801 809] after 815+63
  152 diamond answer-84 [214 222 230] after 236+63
  152 diamond answer-90 [330 338 346] after 352+63
  152 diamond answer-96 [446 454 462] after 468+63
  152 diamond answer-102 [561 569 577] after 583+70
  152 diamond answer-108 [677 685 693] after 699+70
  152 diamond answer-114 [793 801 809] after 815+70
  178 diamond answer-6 [253 261 269] after 275+56
  178 diamond answer-12 [368 376 384] after 390+63
  178 diamond answer-18 [484 492 500] after 506+63
  178 diamond answer-24 [600 608 616] after 622+63
  178 diamond answer-30 [716 724 732] after 738+63
  178 diamond answer-36 [831 839 847] after 853+63
  204 diamond answer-46 [253 261 269] after 275+63
  204 diamond answer-52 [368 376 384] after 390+63
  204 diamond answer-58 [484 492 500] after 506+63
  204 diamond answer-64 [600 608 616] after 622+63
  204 diamond answer-70 [716 724 732] after 738+63
  204 diamond answer-76 [831 839 847] after 853+63
  230 diamond answer-86 [253 261 269] after 275+63
  230 diamond answer-92 [368 376 384] after 390+63
  230 diamond answer-98 [484 492 500] after 506+63
  230 diamond answer-104 [600 608 616] after 622+70
  230 diamond answer-110 [716 724 732] after 738+70
  230 diamond answer-116 [831 839 847] after 853+70
  256 diamond answer-40 [908 916 924] after 930+63
  282 diamond answer-80 [908 916 924] after 930+63
  308 diamond answer-120 [908 916 924] before 832+70
South (61) 330-426
  352 bubble hub [39 47 55] after 61+84!
  352 bubble answer-1 [156 164 172] -
  352 bubble answer-3 [195 203 211] -
  352 bubble answer-5 [233 241 249] -
  352 bubble answer-7 [272 280 288] -
  352 bubble answer-9 [311 319 327] -
  352 bubble answer-11 [349 357 365] -
  352 bubble answer-13 [388 396 404] -
  352 bubble answer-15 [426 434 442] -
  352 bubble answer-17 [465 473 481] -
  352 bubble answer-19 [503 511 519] -
  352 bubble answer-21 [542 550 558] -
  352 bubble answer-23 [581 589 597] -
  352 bubble answer-25 [619 627 635] -
  352 bubble answer-27 [658 666 674] -
  352 bubble answer-29 [696 704 712] -
  352 bubble answer-31 [735 743 751] -
  352 bubble answer-33 [773 781 789] -
  352 bubble answer-35 [812 820 828] -
  352 bubble answer-37 [851 859 867] -
  352 bubble answer-39 [889 897 905] after 911+63
  378 bubble answer-41 [156 164 172] before 87+63
  378 bubble answer-43 [195 203 211] -
  378 bubble answer-45 [233 241 249] -
  378 bubble answer-47 [272 280 288] -
  378 bubble answer-49 [311 319 327] -
  378 bubble answer-51 [349 357 365] -
  378 bubble answer-53 [388 396 404] -
  378 bubble answer-55 [426 434 442] -
  378 bubble answer-57 [465 473 481] -
  378 bubble answer-59 [503 511 519] -
  378 bubble answer-61 [542 550 558] -
  378 bubble answer-63 [581 589 597] -
  378 bubble answer-65 [619 627 635] -
  378 bubble answer-67 [658 666 674] -
  378 bubble answer-69 [696 704 712] -
  378 bubble answer-71 [735 743 751] -
  378 bubble answer-73 [773 781 789] -
  378 bubble answer-75 [812 820 828] -
  378 bubble answer-77 [851 859 867] -
  378 bubble answer-79 [889 897 905] after 911+63
  404 bubble answer-81 [156 164 172] before 87+63
  404 bubble answer-83 [195 203 211] -
  404 bubble answer-85 [233 241 249] -
  404 bubble answer-87 [272 280 288] -
  404 bubble answer-89 [311 319 327] -
  404 bubble answer-91 [349 357 365] -
  404 bubble answer-93 [388 396 404] -
  404 bubble answer-95 [426 434 442] -
  404 bubble answer-97 [465 473 481] -
  404 bubble answer-99 [503 511 519] -
  404 bubble answer-101 [542 550 558] -
  404 bubble answer-103 [581 589 597] -
  404 bubble answer-105 [619 627 635] -
  404 bubble answer-107 [658 666 674] -
  404 bubble answer-109 [696 704 712] -
  404 bubble answer-111 [735 743 751] -
  404 bubble answer-113 [773 781 789] -
  404 bubble answer-115 [812 820 828] -
  404 bubble answer-117 [851 859 867] -
  404 bubble answer-119 [889 897 905] after 911+70`;
/* end snapshot threads-of-one */

snapshots["threads-at-rest"] = 
`North (20) 0-96
  22 diamond voice-1 [69 77 85] after 91+49
  22 diamond voice-7 [155 163 171] after 177+49
  22 diamond voice-13 [241 249 257] after 263+56
  22 diamond voice-22 [370 378 386] after 392+56
  22 diamond voice-31 [499 507 515] after 521+56
  22 diamond voice-40 [628 636 644] after 650+56
  22 diamond voice-49 [757 765 773] after 779+56
  22 diamond voice-58 [886 894 902] after 908+56
  48 diamond voice-4 [112 120 128] after 134+49
  48 diamond voice-10 [198 206 214] after 220+56
  48 diamond voice-19 [327 335 343] after 349+56
  48 diamond voice-28 [456 464 472] after 478+56
  48 diamond voice-37 [585 593 601] after 607+56
  48 diamond voice-46 [714 722 730] after 736+56
  48 diamond voice-55 [843 851 859] after 865+56
  74 diamond voice-16 [284 292 300] after 306+56
  74 diamond voice-25 [413 421 429] after 435+56
  74 diamond voice-34 [542 550 558] after 564+56
  74 diamond voice-43 [671 679 687] after 693+56
  74 diamond voice-52 [800 808 816] after 822+56
South (40) 96-270
  118 bubble voice-2 [83 91 99] after 105+49
  118 bubble voice-8 [169 177 185] after 191+49
  118 bubble voice-14 [255 263 271] after 277+56
  118 bubble voice-21 [356 364 372] after 378+56
  118 bubble voice-29 [470 478 486] after 492+56
  118 bubble voice-36 [571 579 587] after 593+56
  118 bubble voice-44 [686 694 702] after 708+56
  118 bubble voice-51 [786 794 802] after 808+56
  118 bubble voice-59 [901 909 917] after 923+56
  144 bubble voice-3 [98 106 114] after 120+49
  144 bubble voice-9 [184 192 200] after 206+49
  144 bubble voice-15 [270 278 286] after 292+56
  144 bubble voice-23 [384 392 400] after 406+56
  144 bubble voice-30 [485 493 501] after 507+56
  144 bubble voice-38 [600 608 616] after 622+56
  144 bubble voice-45 [700 708 716] after 722+56
  144 bubble voice-53 [815 823 831] after 837+56
  170 bubble voice-5 [126 134 142] after 148+49
  170 bubble voice-11 [212 220 228] after 234+56
  170 bubble voice-18 [313 321 329] after 335+56
  170 bubble voice-26 [427 435 443] after 449+56
  170 bubble voice-33 [528 536 544] after 550+56
  170 bubble voice-41 [643 651 659] after 665+56
  170 bubble voice-48 [743 751 759] after 765+56
  170 bubble voice-56 [858 866 874] after 880+56
  196 bubble voice-6 [141 149 157] after 163+49
  196 bubble voice-12 [227 235 243] after 249+56
  196 bubble voice-20 [341 349 357] after 363+56
  196 bubble voice-27 [442 450 458] after 464+56
  196 bubble voice-35 [557 565 573] after 579+56
  196 bubble voice-42 [657 665 673] after 679+56
  196 bubble voice-50 [772 780 788] after 794+56
  196 bubble voice-57 [872 880 888] after 894+56
  222 bubble voice-17 [298 306 314] after 320+56
  222 bubble voice-24 [399 407 415] after 421+56
  222 bubble voice-32 [514 522 530] after 536+56
  222 bubble voice-39 [614 622 630] after 636+56
  222 bubble voice-47 [729 737 745] after 751+56
  222 bubble voice-54 [829 837 845] after 851+56
  248 bubble voice-60 [915 923 931] after 937+56`;
/* end snapshot threads-at-rest */

snapshots["thread-cycle"] = 
`South (3) 0-70
  22 bubble first [105 113 121] after 127+203
  22 bubble second [492 500 508] after 514+210
  48 bubble third [879 887 895] before 663+210`;
/* end snapshot thread-cycle */

