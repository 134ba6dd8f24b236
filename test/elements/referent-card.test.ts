import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { makeDataset } from '../support/dataset.js';
import {
  axeViolations,
  clearPage,
  find,
  findAction,
  findAll,
  mount,
  root,
  textOf,
  until,
} from '../support/page.js';
import { serveJson, useServer } from '../support/server.js';

describe('<referent-card>', () => {
  useServer();
  afterEach(clearPage);

  async function mountCard(attributes: Record<string, string> = {}, changes = {}) {
    return mount('referent-card', {
      src: serveJson('card.json', makeDataset(changes)),
      ...attributes,
    });
  }

  it('lets the visitor choose with the keyboard, and change again', async () => {
    const element = await mountCard();
    const button = findAction(element, 'Gard');
    button.focus();
    // Not Enter: automated Firefox presses no button by it.
    await sendKeys({ press: ' ' });
    await until(() => textOf(element).includes('Équipe du Gard'));
    findAction(element, 'Changer').click();
    await element.updateComplete;
    expect(textOf(element)).to.contain('Choisissez un territoire');
  });

  it('shows the référents of a territory, then the inherited ones with their level', async () => {
    const element = await mountCard({ territory: '48' });
    const text = textOf(element);
    expect(text.indexOf('Référent·e Lozère nord')).to.be.lessThan(
      text.indexOf('Région : Occitanie'),
    );
    expect(text)
      .to.contain('Coordination Occitanie')
      .and.contain('1 projet recrute')
      .and.contain('Remplacement régulier');
    expect(text)
      .to.contain('Vérifié le 3 novembre 2026')
      .and.contain('Poste vacant')
      .and.contain('Exemple');
    expect(await axeViolations(element)).to.deep.equal([]);
  });

  it('writes with the territory in the subject, calls, and reports errors to the publisher', async () => {
    const element = await mountCard({ territory: '48' });
    const hrefs = findAll<HTMLAnchorElement>(element, 'a').map((a) => a.href);
    const mail = new URL(hrefs.find((href) => href.startsWith('mailto:nord@example.org?')) ?? '');
    expect(mail.searchParams.get('subject')).to.equal('Question sur le territoire Lozère');
    expect(mail.searchParams.get('body')).to.match(/^Bonjour,\n+Écrit depuis http/);
    expect(mail.searchParams.get('body')).to.contain(location.href);
    expect(hrefs).to.include('tel:+33465710481');
    expect(
      hrefs.some((href) => href.startsWith('mailto:editeur@example.org?subject=Erreur')),
    ).to.equal(true);
    for (const a of findAll<HTMLAnchorElement>(element, 'a')) {
      expect(a.rel).to.equal('noopener noreferrer');
      expect(a.referrerPolicy).to.equal('no-referrer');
    }
  });

  it('tells two numbers apart where there is little room', async () => {
    const referent = (phone: string) => ({
      referents: [{ id: 'r', name: 'Équipe', territories: ['48'], contact: { phone } }],
    });
    const calls = async (phone: string) => {
      const src = serveJson(`card-${String(phone.length)}.json`, makeDataset(referent(phone)));
      const element = await mount('referent-card', { src, territory: '48' });
      element.style.inlineSize = '300px';
      await element.updateComplete;
      return findAll(element, 'a[href^="tel:"]').map((a) => a.innerText.replace(/\s/g, ' ').trim());
    };
    expect(await calls('04 67 00 00 01')).to.deep.equal(['Appeler']);
    clearPage();
    expect(await calls('04 67 00 00 01 / 04 67 00 00 02')).to.deep.equal([
      '04 67 00 00 01',
      '04 67 00 00 02',
    ]);
  });

  it('shows a number that is no phone number as text', async () => {
    const element = await mountCard({ territory: '30' });
    expect(textOf(element)).to.contain('à l’accueil');
    expect(findAll<HTMLAnchorElement>(element, 'a[href^="tel:"]')).to.have.length(0);
  });

  it('downloads a vCard in UTF-8', async () => {
    const element = await mountCard({ territory: '48' });
    const original = URL.createObjectURL.bind(URL);
    const saved = new Promise<Blob>((resolve) => {
      URL.createObjectURL = (blob) => {
        resolve(blob as Blob);
        return original(blob as Blob);
      };
    });
    const stop = (event: Event) => event.preventDefault();
    document.addEventListener('click', stop, { capture: true });
    findAction(element, 'Fiche contact').click();
    const blob = await saved;
    URL.createObjectURL = original;
    document.removeEventListener('click', stop, { capture: true });
    expect(blob.type).to.contain('text/vcard');
    expect(new TextDecoder().decode(await blob.arrayBuffer())).to.contain(
      'FN:Référent·e Lozère nord',
    );
  });

  it('offers a list instead of buttons when there are many territories', async () => {
    const territories = Array.from({ length: 30 }, (_, index) => ({
      id: `t${String(index)}`,
      name: `Commune ${String(index)}`,
      level: 'commune',
    }));
    const element = await mountCard({}, { territories });
    const select = find<HTMLSelectElement>(element, 'select');
    expect(select.options).to.have.length(30);
    select.value = 't7';
    findAction(element, 'Voir').click();
    await element.updateComplete;
    expect(textOf(element)).to.contain('Commune 7');
    expect(await axeViolations(element)).to.deep.equal([]);
  });

  it('turns to the parent, else to the publisher, when nobody is there', async () => {
    const alone = { referents: [], openings: [] };
    const territories = [{ id: 'a', name: 'Alès', level: 'commune' }];
    const element = await mountCard({}, { ...alone, territories });
    expect(textOf(element))
      .to.contain('Pas encore de référent·e pour Alès')
      .and.contain('écrire à Éditeur');
    expect(find<HTMLAnchorElement>(element, 'a[href^="mailto:editeur"]').href).to.contain(
      'subject=',
    );
    const child = makeDataset();
    (child.referents as { id: string }[]).splice(0, 2);
    const other = await mount('referent-card', {
      src: serveJson('child.json', child),
      territory: '48',
    });
    expect(textOf(other))
      .to.contain('vous adresser à Occitanie')
      .and.contain('Coordination Occitanie');
  });

  it('treats a vacant post as nobody, and an unusable address as text', async () => {
    const referents = [
      { id: 'v', role: 'Poste à pourvoir', territories: ['66'], status: 'vacant' },
      { id: 'b', role: 'Gard', territories: ['30'], contact: { booking: 'rdv par la page' } },
    ];
    const vacant = await mountCard({ territory: '66' }, { referents });
    expect(textOf(vacant)).to.contain('Pas encore de référent·e').and.contain('Poste vacant');
    const element = await mountCard({ territory: '30' }, { referents });
    expect(textOf(element)).to.contain('rdv par la page');
    expect(findAll(element, 'a[href*="rdv"]')).to.have.length(0);
  });

  it('keeps the focus inside when the control that was used goes away', async () => {
    const element = await mountCard();
    const button = findAction(element, 'Gard');
    button.focus();
    button.click();
    await element.updateComplete;
    expect(root(element).activeElement?.textContent).to.contain('Gard');
    expect(root(element).activeElement?.getAttribute('role')).to.equal('heading');
  });

  it('shows one référent by id, and says when the id is unknown', async () => {
    expect(textOf(await mountCard({ referent: 'gard' })))
      .to.contain('Équipe du Gard')
      .and.not.contain('Lozère nord');
    expect(textOf(await mountCard({ referent: 'parti' }))).to.contain('n’existe plus');
  });

  it('says when a pinned territory is unknown, and offers nothing that a pin would ignore', async () => {
    const element = await mountCard({ territory: 'nulle-part' });
    expect(textOf(element)).to.contain('Ce territoire n’existe pas').and.not.contain('Choisissez');
  });

  it('falls back to initials when a photo cannot be had', async () => {
    const referents = [
      { id: 'p', name: 'Marie Curie', territories: ['48'], photo: 'nulle-part.jpg' },
    ];
    const element = await mountCard({ territory: '48' }, { referents });
    expect(find(element, '.avatar').textContent).to.equal('MC');
    find<HTMLImageElement>(element, 'img').dispatchEvent(new Event('error'));
    expect(find<HTMLImageElement>(element, 'img').hidden).to.equal(true);
  });

  it('keeps texts in another language marked as such', async () => {
    const element = await mountCard({ territory: '48', lang: 'en' }, { language: 'fr' });
    await element.updateComplete;
    expect(root(element).querySelector('.person [lang]')?.getAttribute('lang')).to.equal('fr');
  });
});
