import { expect } from 'chai';
import { contentLanguage } from '../../../../apps/make/model/content-language.js';

const of = (...titles: readonly string[]): string | undefined =>
  contentLanguage({ entries: titles.map((title, at) => ({ id: String(at), kind: 'event', date: '2024', title })) });

describe('the language of the content', () => {
  it('is found by letters, and by small words where letters are shared', () => {
    const cases = [
      ['en', 'The strike of the dockers was called off', 'Talks with the union at the port'],
      ['de', 'Der Streik der Hafenarbeiter wird beendet', 'Gespräche mit dem Verband und der Stadt'],
      ['fr', 'La grève des dockers est levée', 'Les pourparlers dans le port et sur les quais'],
      ['es', 'El fin de la huelga en los muelles', 'Las conversaciones con el sindicato se aplazan por una semana'],
      [
        'pl',
        'Strajk w porcie został odwołany',
        'Rozmowy z rządem nie są na razie możliwe, choć w mieście się ich oczekuje',
      ],
      ['tr', 'Grev bir hafta sonra sona erdi', 'Liman ve sendika için yeni bir anlaşma'],
      ['uk', 'Страйк у порту скасовано після переговорів із профспілкою її міста'],
      ['ru', 'Забастовка докеров отменена, но её участники ждут выплаты и новых условий'],
      ['ar', 'انتهاء إضراب عمال الميناء بعد محادثات أولية في المدينة'],
      ['fa', 'پایان اعتصاب کارگران بندر پس از گفتگو در شهر'],
      ['he', 'השביתה בנמל הסתיימה אחרי שיחות'],
      ['zh', '码头工人罢工在谈判之后宣布结束，港口恢复运作'],
      ['ja', '港湾労働者のストライキは交渉のあとで終わった'],
    ] as const;
    for (const [lang, ...titles] of cases) expect(of(...titles), lang).to.equal(lang);
  });

  it('is not guessed from names, from few letters, or from a mixture', () => {
    expect(of('Bakhmut', 'Avdiivka', 'Kherson')).to.equal(undefined);
    expect(of('A', 'B')).to.equal(undefined);
    expect(of('The talks of the two sides', 'Переговори двох сторін у Женеві')).to.equal(undefined);
    expect(of('Москва', 'Донецк', 'Варшава')).to.equal(undefined);
  });
});
