/** Taking the map elsewhere: a link, a file, a sheet of paper. */
import { html, nothing, type TemplateResult } from 'lit';
import { plainColor } from '../../map/css-color.js';
import { standalonePicture, svgText, withCaption } from '../../map/standalone.js';
import type { PanelContext } from './context.js';
import { classText } from './legend.js';
import { copyText } from '../../page/copy-text.js';
import { panelFrame } from '../ui/panel-frame.js';
import { canPrint } from '../../page/print-paper.js';
import { fileName, saveFile } from '../../page/save-file.js';
import { printSheet } from './print-sheet.js';
import { sourceLines } from './source-lines.js';
import { onDemand } from '../ui/on-demand.js';
import { sceneMessages } from '../../i18n/fr/scene.js';

const qrCode = onDemand(() => import('../ui/qr-code.js'));

/** What the last action came to; the menu keeps it until the next one. */
export interface ShareOutcome {
  text: string;
  link: string | undefined;
}

export function renderShare(
  context: PanelContext,
  outcome: ShareOutcome | undefined,
  onOutcome: (outcome: ShareOutcome | undefined) => void,
  onClose: () => void,
): TemplateResult {
  const { words, isSynced, view, store, dataset } = context;
  const territory = dataset.territories.get(store.state.territory ?? '');
  const button = (label: string, act: () => unknown) =>
    html`<button class="button" type="button" part="action" @click=${act}>${label}</button>`;
  const say = (text: string, link?: string) => onOutcome(text ? { text, link } : undefined);
  const tryTo = (act: () => Promise<void> | void) => async () => {
    say('');
    try {
      await act();
    } catch {
      say(words.downloadFailed);
    }
  };
  const copy = async () => {
    if (await copyText(location.href)) say(words.linkCopied);
    else say(words.copyFailed, location.href);
  };
  const content = html`<div class="actions">
      ${
        'share' in navigator
          ? button(words.shareWith, () =>
              // Given up by the visitor, or refused by the page: nothing is lost.
              navigator.share({ title: document.title, url: location.href }).catch(() => undefined),
            )
          : nothing
      }
      ${isSynced ? button(words.copyLink, copy) : nothing}
      ${
        view
          ? html`${button(
              words.downloadSvg,
              tryTo(() => {
                const picture = captionedPicture(context);
                if (picture)
                  save(new Blob([svgText(picture)], { type: 'image/svg+xml' }), 'svg', context);
              }),
            )}
            ${button(
              words.downloadPng,
              tryTo(async () => {
                const picture = captionedPicture(context);
                if (picture) save(await pngOf(picture), 'png', context);
              }),
            )}`
          : nothing
      }
      ${
        territory && canPrint
          ? button(
              words.printSheet,
              tryTo(() => printSheet(territory, context)),
            )
          : nothing
      }
    </div>
    <div role="status">
      ${
        outcome
          ? html`<p>
              ${outcome.text}${
                outcome.link
                  ? html`<input
                      class="link"
                      readonly
                      .value=${outcome.link}
                      aria-label=${words.copyFailed}
                    />`
                  : nothing
              }
            </p>`
          : nothing
      }
    </div>
    ${renderQrCode(context)}`;
  return panelFrame(
    { name: 'share', id: 'share-panel', label: words.share, title: words.share, content, onClose },
    context,
  );
}

/** For the phone of whoever sits opposite. */
function renderQrCode({ words, update }: PanelContext): unknown {
  const code = qrCode(update);
  const drawn = typeof code === 'object' ? code.qrCode(location.href, words.qrCode) : undefined;
  return drawn ? html`<p class="quiet qr-line">${drawn} ${words.qrCode}</p>` : nothing;
}

function captionedPicture(context: PanelContext): SVGSVGElement | undefined {
  const { view, scene, messages, store } = context;
  const root = view?.svg;
  if (!root) return undefined;
  const { legend } = scene;
  const style = getComputedStyle(root);
  const colorOf = (token: string) => resolve(root, token);
  const classes = legend.classes.map((each) => ({
    color: colorOf(`--_tone-${String(each.tone)}`),
    text: classText(each, messages),
  }));
  const territory = context.dataset.territories.get(store.state.territory ?? '');
  if (legend.hasNoData)
    classes.push({ color: colorOf('--_surface'), text: sceneMessages(messages).noData });
  const unit = legend.unit && `(${legend.unit})`;
  const measure = [legend.title, unit, legend.year].filter(Boolean).join(' ');
  const title = [measure, territory?.record.name].filter(Boolean).join(' · ');
  return withCaption(
    standalonePicture(root),
    { title, classes, lines: sourceLines(context) },
    { ground: colorOf('--_surface'), ink: plainColor(style.color) },
  );
}

function resolve(near: Element, token: string): string {
  const probe = document.createElementNS('http://www.w3.org/2000/svg', 'g');
  probe.style.color = `var(${token})`;
  near.append(probe);
  const color = plainColor(getComputedStyle(probe).color);
  probe.remove();
  return color;
}

/** @throws when the page's policy forbids `data:` images */
async function pngOf(picture: SVGSVGElement): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgText(picture))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  const scale = 2;
  canvas.width = image.width * scale;
  canvas.height = image.height * scale;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, fail) => {
    canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('No picture'))), 'image/png');
  });
}

function save(blob: Blob, extension: string, { scene }: PanelContext): void {
  saveFile(blob, `${fileName(scene.legend.title, 'carte')}.${extension}`);
}
