/**
 * Names of columns in the other five of the element's languages: Chinese, Hebrew, Persian, Polish, Turkish. Left out is
 * what may be something else: Polish "data" in English, "strony" for sides and pages, Turkish "ad" in "AD".
 */
import type { MappedField } from './imported.js';

export const MORE_NAMES: Readonly<Partial<Record<MappedField, string>>> = {
  date: 'data wydarzenia|data rozpoczęcia|data początkowa|kiedy|początek|tarih|başlangıç|başlangıç tarihi|ne zaman|תאריך|מתי|התחלה|תאריך התחלה|تاریخ|آغاز|شروع|تاریخ آغاز|تاریخ شروع|日期|开始|開始|开始日期|開始日期|起始日期',
  end: 'koniec|zakończenie|data zakończenia|data końcowa|bitiş|bitiş tarihi|סוף|סיום|תאריך סיום|پایان|تاریخ پایان|结束|結束|结束日期|結束日期',
  time: 'godzina|godzina rozpoczęcia|pora dnia|saat|שעה|ساعت|时刻|時刻',
  title:
    'tytuł|wydarzenie|nazwa|nagłówek|başlık|olay|isim|כותרת|אירוע|שם|عنوان|رویداد|نام|واقعه|اتفاق|标题|標題|事件|名称|名稱|战役|戰役',
  summary:
    'streszczenie|opis|tekst|uwagi|szczegóły|komentarz|özet|açıklama|metin|notlar|ayrıntılar|תקציר|תיאור|טקסט|הערה|הערות|פרטים|خلاصه|شرح|توضیح|توضیحات|متن|یادداشت|摘要|描述|说明|說明|内容|內容|详情|备注|備註',
  parties:
    'strona konfliktu|strony konfliktu|państwo|państwa|kraj|kraje|taraf|taraflar|ülke|ülkeler|צד|צדדים|מדינה|מדינות|طرف|طرفها|کشور|کشورها|当事方|當事方|当事人|當事人|参战方|參戰方|交战方|交戰方|国家|國家',
  actors:
    'osoba|osoby|uczestnicy|kto|dowódca|dowódcy|kişi|kişiler|kim|komutan|komutanlar|אדם|אנשים|מי|משתתפים|מפקד|מפקדים|اشخاص|افراد|فرمانده|فرماندهان|人物|指挥官|指揮官',
  speaker: 'mówca|kto powiedział|konuşan|konuşmacı|דובר|گوینده|发言者|發言者|发言人|發言人',
  topics:
    'temat|tematy|kategoria|kategorie|rodzaj|typ|konu|konular|kategori|tür|נושא|נושאים|קטגוריה|סוג|موضوع|موضوعات|موضوعها|دسته|نوع|主题|主題|类别|類別|分类|分類|类型|類型',
  place:
    'miejsce|lokalizacja|gdzie|miasto|miejscowość|yer|konum|nerede|şehir|kent|מקום|מיקום|איפה|עיר|مکان|محل|کجا|شهر|地点|地點|位置|城市',
  status: 'stan wiedzy|durum|מעמד|סטטוס|وضعیت|状态|狀態',
  quote: 'cytat|alıntı|ציטוט|نقل قول|引语|引語|引文',
  source: 'źródło|źródła|kaynak|kaynaklar|מקור|מקורות|منبع|منابع|来源|來源|出处|出處',
  locator: 'miejsce w źródle|sayfa|sayfalar|עמוד|עמודים|صفحه|صفحات|页码|頁碼',
  url: 'adres źródła|odnośnik|kaynağın adresi|bağlantı|כתובת המקור|קישור|نشانی منبع|پیوند|来源地址|链接|連結|网址|網址',
  latitude: 'szerokość geograficzna|enlem|קו רוחב|عرض جغرافیایی|纬度|緯度',
  longitude: 'długość geograficzna|boylam|קו אורך|طول جغرافیایی|经度|經度',
  media: 'zdjęcie|obraz|görsel|resim|fotoğraf|תמונה|تصویر|عکس|图片|圖片',
  mediaAlt: 'tekst alternatywny|טקסט חלופי|متن جایگزین|替代文字',
  mediaCaption: 'podpis|resim altı|altyazı|כיתוב|شرح تصویر|图注|圖註|说明文字',
  relations: 'powiązania|ilişkiler|קשרים|پیوندها|关联|關聯',
};
