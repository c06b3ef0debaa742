/** Texts in several languages: four entries of `data/talks-and-resolutions.json`, three of them in Ukrainian as well. */
import { dataset, event, type GalleryCase } from './gallery-case.js';

const HEAD = {
  parties: [
    { id: 'russia', name: 'Russia', translations: { uk: { name: 'Росія' } } },
    { id: 'ukraine', name: 'Ukraine', translations: { uk: { name: 'Україна' } } },
    { id: 'us', name: 'United States', translations: { uk: { name: 'Сполучені Штати' } } },
  ],
  sources: [
    {
      id: 'talks',
      title: 'Talks and resolutions, the dataset of this project',
      translations: { uk: { title: 'Переговори та резолюції, набір даних цього проєкту' } },
    },
  ],
  translations: { uk: { title: 'Переговори та угоди' } },
};
const CITED = { citations: [{ source: 'talks' }] };

const ENTRIES = [
  event('talks-gomel', '2022-02-28', 'Direct talks, first round, Belarus', {
    ...CITED,
    summary: 'Delegations of Russia and Ukraine meet in the Gomel region of Belarus for some five hours.',
    parties: ['ukraine', 'russia'],
    translations: {
      uk: {
        title: 'Прямі переговори, перший раунд, Білорусь',
        summary:
          'Делегації Росії та України зустрічаються в Гомельській області Білорусі; розмова триває близько п’яти годин.',
      },
    },
  }),
  event('grain-initiative', '2022-07-22', 'Black Sea Grain Initiative signed', {
    ...CITED,
    summary:
      'Russia and Ukraine each sign with Türkiye and the United Nations, for 120 days. Ships may leave three Ukrainian ports by an agreed corridor.',
    parties: ['ukraine', 'russia'],
    translations: {
      uk: {
        title: 'Підписано Чорноморську зернову ініціативу',
        summary:
          'Росія та Україна окремо підписують її з Туреччиною та Організацією Об’єднаних Націй на 120 днів. Судна можуть виходити з трьох українських портів узгодженим коридором.',
      },
    },
  }),
  event('exchange-thousand', '/2025-05-25', 'A thousand prisoners each are exchanged', {
    ...CITED,
    summary: 'The exchange agreed in Istanbul takes place in three stages.',
    parties: ['ukraine', 'russia'],
    translations: {
      uk: {
        title: 'Обмін полоненими: по тисячі з кожного боку',
        summary: 'Обмін, про який домовилися в Стамбулі, відбувається в три етапи.',
      },
    },
  }),
  event('alaska', '2025-08-15', 'Trump and Putin meet in Alaska', {
    ...CITED,
    summary: 'Both make statements and take no questions. Trump says that a compromise was not reached on everything.',
    parties: ['us', 'russia'],
  }),
];

export const LANGUAGE_CASES: readonly GalleryCase[] = [
  {
    id: 'in-ukrainian',
    heading: 'In the language of the reader',
    note: 'The element is in Ukrainian, and so are the translated texts. The last title stays in English, marked for screen readers.',
    attributes: { lang: 'uk', selected: 'grain-initiative', controls: 'full' },
    data: dataset('Talks and agreements', ENTRIES, HEAD),
  },
  {
    id: 'in-english',
    heading: 'In the language of the dataset',
    note: 'The same data for readers of any other language.',
    attributes: { controls: 'full' },
    data: dataset('Talks and agreements', ENTRIES, HEAD),
  },
  {
    id: 'in-persian',
    heading: 'In a language that is read from the right',
    note: 'Time runs from right to left. Controls, months and numbers are Persian; the titles have no translation and stay as they are.',
    attributes: { lang: 'fa', dir: 'rtl', controls: 'full' },
    data: dataset('Talks and agreements', ENTRIES, HEAD),
  },
];
