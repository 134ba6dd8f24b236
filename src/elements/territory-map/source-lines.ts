/** What stands under a map that travels alone: on paper, in a file. */
import { formatDate } from '../../agenda/format-schedule.js';
import type { PanelContext } from './context.js';
import { sceneMessages } from '../../i18n/fr/scene.js';

/** Who published what is on the map, and when. */
export function sourceLines({ dataset, scene, messages, words }: PanelContext): string[] {
  const { source, isApproximate, isSchematic } = scene.legend;
  const publishers = dataset.origins.flatMap(({ publisher, title, updated, license }) => {
    const name = publisher?.name ?? title;
    const date = updated && messages.updatedOn(formatDate(updated, messages));
    return name ? [[name, date, license].filter(Boolean).join(' · ')] : [];
  });
  const outlines = [
    ...(isApproximate
      ? [`${sceneMessages(messages).approximate} (${sceneMessages(messages).outlineSource})`]
      : []),
    ...(isSchematic ? [sceneMessages(messages).schematic] : []),
  ];
  return [
    words.mapSource([...publishers, ...(source ? [source.label] : [])].join(' · ')),
    ...outlines,
  ];
}
