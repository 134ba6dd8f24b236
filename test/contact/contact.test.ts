import { expect } from 'chai';
import { mailUrl } from '../../src/contact/mail.js';
import { parsePhones } from '../../src/contact/phone.js';
import { vCard, vCardFileName } from '../../src/contact/vcard.js';
import type { Entry } from '../../src/data/dataset.js';
import type { Referent } from '../../src/data/schema.js';
import { directionsUrl } from '../../src/contact/directions.js';
import { safeUrl } from '../../src/data/safe-url.js';

describe('parsePhones', () => {
  const table: [string, string | undefined, string?][] = [
    ['04 66 71 04 81', '+33466710481', '04 66 71 04 81'],
    ['+33 (0)4.66.71.04.81', '+33466710481', '04 66 71 04 81'],
    ['0033466710481', '+33466710481', '04 66 71 04 81'],
    ['0262 12 34 56', '+262262123456', '02 62 12 34 56'],
    ['0596 12 34 56', '+596596123456', '05 96 12 34 56'],
    ['+262262123456', '+262262123456', '02 62 12 34 56'],
    ['+41 22 123 45 67', '+41221234567', '+41 22 123 45 67'],
    ['0508 41 00 00', '+508410000', '05 08 41 00 00'],
    ['33467000000', '+33467000000', '04 67 00 00 00'],
    ['de 9h à 17h au 04 67 00 00 00', '+33467000000', 'de 9h à 17h au 04 67 00 00 00'],
    ['04 67 00 00 00 06 12 34 56 78', '+33467000000', '04 67 00 00 00 06 12 34 56 78'],
    ['2 rue du Pont', undefined],
    ['15', '15', '15'],
    ['112', '112', '112'],
    ['3114', '3114', '3114'],
    ['3639', '3639', '3639'],
    ['116 117', '116117', '116 117'],
    ['0 800 130 000', '+33800130000', '0 800 130 000'],
    ['+33 800 130 000', '+33800130000', '0 800 130 000'],
    ['04 67 00 00 00 poste 1234', '+33467000000', '04 67 00 00 00 poste 1234'],
    ['04 67 00 00 00 (secrétariat)', '+33467000000', '04 67 00 00 00 (secrétariat)'],
    ['Secrétariat : 04 67 00 00 00', '+33467000000', 'Secrétariat : 04 67 00 00 00'],
    ['Tél. : 04 67 00 00 00', '+33467000000', '04 67 00 00 00'],
    ['04‑67‑00‑00‑00', '+33467000000', '04 67 00 00 00'],
    ['04\u202F67\u202F00\u202F00\u202F00', '+33467000000', '04 67 00 00 00'],
    ['tel:+33467000000', '+33467000000', '04 67 00 00 00'],
    ['04 67 00 00 00 / 06 00 00 00 00', '+33467000000 +33600000000'],
    ['04 67 00 00 00 ou 3114', '+33467000000 3114'],
    ['0467000000 - 0600000000', '+33467000000 +33600000000'],
    ['Fixe : 04 67 00 00 00, port. : 06 00 00 00 00', '+33467000000 +33600000000'],
    ['04 67 00 00 00 (9h-12h / 14h-17h)', '+33467000000'],
    ['Tél : 04 67 00 00 00 - Fax : 04 67 00 00 01', '+33467000000'],
    ['Fax : 04 67 00 00 01', undefined],
    ['0 820 33 24 24 (0,15 €/min)', '+33820332424'],
    ['3237 (0,35 €/min)', '3237'],
    ['15 / 112', '15 112'],
    ['tel:04%2067%2000%2000%2000', '+33467000000'],
    ['04 67\u200B 00 00 00', '+33467000000'],
    ['(04) 67 00 00 00', '+33467000000'],
    ['04 67 00 00 00 / 01', '+33467000000', '04 67 00 00 00 / 01'],
    ['Accueil / 04 67 00 00 00', '+33467000000', 'Accueil / 04 67 00 00 00'],
    ['0467000000, 0600000000', '+33467000000 +33600000000'],
    ['04 99 00 00', undefined],
    ['48000', undefined],
    ['2027', undefined],
    ['demander à Jeanne', undefined],
    ['javascript:alert(1)', undefined],
  ];
  for (const [text, dials, display] of table) {
    it(`reads ${text}`, () => {
      const phones = parsePhones(text);
      expect(phones.map(({ dial }) => dial).join(' ') || undefined).to.equal(dials);
      if (display) expect(phones[0]?.display.replaceAll('\u00A0', ' ')).to.equal(display);
    });
  }
});

describe('mailUrl', () => {
  it('encodes the subject', () => {
    expect(mailUrl('a@example.org', 'Été & hiver\r\nBcc: x@y.z')).to.equal(
      'mailto:a@example.org?subject=%C3%89t%C3%A9%20%26%20hiver%0D%0ABcc%3A%20x%40y.z',
    );
  });
  it('accepts what the dataset accepts, encoded', () => {
    expect(mailUrl('o&x?y@example.org', 's')).to.equal('mailto:o%26x%3Fy@example.org?subject=s');
  });
  for (const bad of ['a@b.c?bcc=d@e.f', 'a@b.c,d@e.f', 'a b@c.d', 'a', 'a@b.c\r\nBcc:x@y.z']) {
    it(`refuses ${JSON.stringify(bad)}`, () => expect(mailUrl(bad, 's')).to.equal(undefined));
  }
});

describe('vCard', () => {
  const card = (record: Partial<Referent>) =>
    vCard(
      {
        key: 'k',
        aliases: [],
        record: { id: 'r', ...record } as Referent,
        origin: {
          file: 'f',
          language: 'fr',
          timeZone: 'Europe/Paris',
          attributions: [],
          publisher: { name: 'Éditeur' },
        },
        territories: [],
      } satisfies Entry<Referent>,
      ['Lozère'],
    );
  const unfold = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');

  it('keeps accents and separates role, organisation and territory', () => {
    const lines = unfold(
      card({
        name: 'Hélène Ménard',
        role: 'Chargée de mission',
        contact: { phone: '0465710481', email: 'h@example.org' },
      }),
    );
    expect(lines).to.include.members([
      'BEGIN:VCARD',
      'VERSION:3.0',
      'FN:Hélène Ménard',
      'TITLE:Chargée de mission',
      'ORG:Éditeur',
      'TEL;TYPE=WORK,VOICE:+33465710481',
      'EMAIL;TYPE=INTERNET:h@example.org',
      'NOTE:Lozère',
      'END:VCARD',
    ]);
  });

  it('cannot be broken out of', () => {
    const lines = unfold(
      card({
        role: 'A;B,C\\D\r\nTEL:666\u0000\rX',
        contact: { website: 'https://example.org/\r\nTEL:1' },
      }),
    );
    expect(lines.filter((line) => line.startsWith('TEL'))).to.deep.equal([]);
    expect(lines).to.include('FN:A\\;B\\,C\\\\D\\nTEL:666 \\nX');
  });

  it('folds at 75 octets without splitting a character', () => {
    const text = card({ role: 'é'.repeat(200) + '🩺'.repeat(50) });
    const encoder = new TextEncoder();
    for (const line of text.split('\r\n')) expect(encoder.encode(line).length).to.be.at.most(75);
    expect(unfold(text)).to.include(`FN:${'é'.repeat(200)}${'🩺'.repeat(50)}`);
  });

  it('names the file so that every system accepts it', () => {
    expect(vCardFileName('Référent·e Lozère nord')).to.equal('referent-e-lozere-nord.vcf');
    expect(vCardFileName('日本')).to.equal('contact.vcf');
  });
});

describe('the way to a place', () => {
  const langogne: [number, number] = [3.855, 44.7253];
  for (const [userAgent, url] of [
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 19_0)', 'https://maps.apple.com/?daddr=44.72530,3.85500'],
    [
      'Mozilla/5.0 (X11; Linux x86_64)',
      'https://www.openstreetmap.org/directions?to=44.72530,3.85500',
    ],
  ] as const) {
    it(`is ${url}`, () => {
      expect(directionsUrl(langogne, userAgent)).to.equal(url);
      expect(safeUrl(url)?.href).to.equal(url);
    });
  }
});
