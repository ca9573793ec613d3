import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { phrases } from '../../support/built-in.ts';

/** Texts by the language that they are written in. */
const OTHER: Readonly<Record<string, readonly string[]>> = {
  ja: [
    '# 法人営業\n\n## 仕事内容\n\n- 新規顧客の開拓と提案営業\n- CRMを使った顧客管理\n\n## 応募資格\n\n- 営業経験3年以上\n',
    '営業担当\n業務内容：\n・新規顧客開拓\n・既存顧客対応、売上管理\n・SEO、SEM 広告運用\n応募条件：\n・実務経験２年以上\n',
    'マーケティング担当者を募集しています。市場調査、コンテンツ企画を行います。',
    '# Web マーケター\n\n- Google Analytics を用いたアクセス解析\n- SNS の運用\n',
  ],
  ko: [
    '# B2B 세일즈 매니저\n\n## 주요업무\n\n- CRM 관리\n- SEO, SEM 집행과 KOL 섭외\n- 계약 체결\n',
    '마케팅 담당자를 모집합니다. 콘텐츠 기획과 광고 운영을 맡습니다.',
  ],
  de: [
    '# Sales Mitarbeiter (m/w/d)\n\n## Aufgaben\n\n- Neukunden im B2B gewinnen\n- Marketing-Kampagnen und SEO planen\n- CRM pflegen\n',
    'Wir suchen eine Marketing Managerin für unser Team in Berlin. Du planst Kampagnen und betreust die Social-Media-Kanäle.',
  ],
  fr: [
    '# Responsable marketing\n\n## Vos missions\n\n- Développer les ventes dans la région\n- Gérer une équipe de vente\n\n## Profil recherché\n\n- Expérience de trois ans\n',
  ],
  es: [
    '# Ejecutivo de ventas\n\n## Funciones\n\n- Captar nuevos clientes y cerrar contratos\n- Seguimiento de la cartera\n\n## Requisitos\n\n- Experiencia en ventas\n',
  ],
  pt: [
    '# Analista de marketing\n\n## Responsabilidades\n\n- Gestão das redes sociais da empresa\n- Atividades com os clientes\n\n## Requisitos\n\n- Experiência em vendas\n',
  ],
  it: [
    '# Addetto alle vendite\n\n## Attività\n\n- Gestione dei clienti e ricerca di nuovi contatti\n- Relazioni con il marketing\n',
  ],
  nl: [
    '# Accountmanager\n\n## Functieomschrijving\n\n- Je onderhoudt contact met klanten en zoekt nieuwe relaties\n- Samen met het team werken aan de verkoop\n',
  ],
  vi: [
    '# Nhân viên kinh doanh\n\n## Mô tả công việc\n\n- Tìm kiếm khách hàng mới\n- Chăm sóc khách hàng, ký hợp đồng\n- SEO, SEM\n',
  ],
  id: [
    '# Staf Penjualan\n\n## Tanggung jawab\n\n- Mencari pelanggan baru dan menjalin hubungan\n- Membuat laporan penjualan untuk tim\n',
  ],
  ru: ['# Менеджер по продажам\n\n- Поиск клиентов, CRM\n- Ведение переговоров\n'],
  th: ['# พนักงานขาย\n\n- หาลูกค้าใหม่\n- ดูแล CRM\n'],
};

const OWN: readonly string[] = [
  '',
  'CRM, SEO, SEM, KOL',
  '# 销售经理\n\n- 负责 CRM 系统和 SEO/SEM 投放\n',
  '# 業務專員\n\n- 開發企業客戶，簽訂合約\n',
  '# 日语运营\n\n- 负责日本市场的运营，日语 N1 以上\n- 与日本团队沟通（日本語での対応）\n',
  '# 韩语社群运营\n\n- 负责 한국어 社群，会韩语（한국어）优先\n',
  '优の品旗舰店运营：负责店铺日常运营与活动',
  '# Account Executive\n\n- Win new customers in Zürich, São Paulo and Málaga\n- Close contracts\n',
  '# Sales Rep\n\n- Visit clients\n- Entertain clients\n- Negotiate with clients\n',
  '# Account Executive, DACH\n\n- Win Kunden in Germany\n- German (C1), “Vertrieb” background a plus\n- Report to the head of sales\n',
  '# Community Manager (Spanish)\n\n- Run the forum for Los Angeles and La Paz\n- Answer in Spanish: “¿Cómo está?”\n- Track retention\n',
  'Own pipeline\nClose deals\nForecast revenue\n',
  '# Growth 运营\n\n- Own 私域 funnel, 做好 retention\n- Run campaigns\n',
];

describe('The language of a draft', () => {
  for (const [code, texts] of Object.entries(OTHER)) {
    texts.forEach((text, index) => {
      it(`is told to be ${code}, in words of text ${index + 1}`, () =>
        assert.equal(phrases.otherLanguageOf(text), code));
    });
  }

  OWN.forEach((text) => {
    it(`is Chinese or English in ${JSON.stringify(text.slice(0, 40))}`, () =>
      assert.equal(phrases.otherLanguageOf(text), undefined));
  });
});
