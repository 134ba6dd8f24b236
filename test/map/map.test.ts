import { expect } from 'chai';
import { mergeFiles } from '../../src/data/merge-files.js';
import { polygonsOf } from '../../src/data/geojson.js';
import { readDataset } from '../../src/data/read-dataset.js';
import { fr } from '../../src/i18n/fr/core.js';
import { Camera, MAX_ZOOM } from '../../src/map/camera.js';
import { Clusters, type Marker } from '../../src/map/clusters.js';
import { FrameMarks } from '../../src/map/frame-marks.js';
import { framesOf } from '../../src/map/frames.js';
import { labelPoint } from '../../src/map/label-point.js';
import { placeLabels } from '../../src/map/labels.js';
import { fromWorld, toWorld } from '../../src/map/mercator.js';
import { placeMarkers } from '../../src/map/place-markers.js';
import { neighbour } from '../../src/map/neighbour.js';
import { allDepartements, outlineOf } from '../../src/map/outlines.js';
import { buildScene, EVENTS, REFERENTS } from '../../src/map/scene.js';
import { loadShapes } from '../../src/map/shapes.js';
import { townName } from '../../src/map/town-names.js';
import { classify, toneOf } from '../../src/map/value-classes.js';
import { makeDataset } from '../support/dataset.js';

async function datasetOf(json: Record<string, unknown>) {
  const url = 'https://data.example.org/d.json';
  return mergeFiles([{ url, isComplete: true, ...(await readDataset(json, { file: url })) }], []);
}

async function sceneOf(
  json: Record<string, unknown>,
  options: { indicatorId?: string; level?: string; isShown?: () => boolean } = {},
) {
  const dataset = await datasetOf(json);
  const shapes = await loadShapes(dataset);
  return buildScene({
    parts: undefined,
    filters: {},
    dataset,
    shapes,
    messages: fr,
    events: dataset.events,
    indicatorId: REFERENTS,
    level: undefined,
    isShown: undefined,
    walk: undefined,
    basemap: '',
    ...options,
  });
}

describe('points of a scene', () => {
  const actor = (id: string) => ({
    id,
    name: id,
    territories: ['48'],
    location: { coordinates: [3.5, 44.5] },
  });

  it('are worked out once per dataset, whatever another map on the page shows', async () => {
    const [a, b] = [
      await datasetOf({ actors: [actor('a')] }),
      await datasetOf({ actors: [actor('b')] }),
    ];
    const points = (dataset: typeof a) =>
      buildScene({
        parts: undefined,
        filters: {},
        dataset,
        shapes: undefined,
        messages: fr,
        events: [],
        indicatorId: '',
        level: undefined,
        isShown: undefined,
        walk: undefined,
        basemap: '',
      }).allPoints;
    const [first] = points(a);
    points(b);
    expect(first?.name).to.equal('a');
    expect(points(a)[0]).to.equal(first);
  });
});

describe('value classes', () => {
  it('parts few values by the roundest numbers, and counts them', () => {
    expect(classify([76_486, 379_000, 1_200_000, 768_000])).to.deep.equal([
      { from: undefined, below: 250_000, tone: 0, count: 1 },
      { from: 250_000, below: 500_000, tone: 1, count: 1 },
      { from: 500_000, below: 1_000_000, tone: 3, count: 1 },
      { from: 1_000_000, below: undefined, tone: 4, count: 1 },
    ]);
    expect(classify([7])).to.deep.equal([{ from: undefined, below: undefined, tone: 1, count: 1 }]);
    expect(classify([])).to.deep.equal([]);
  });

  for (const values of [
    Array.from({ length: 101 }, (_, index) => index ** 2),
    [3, 1, 2, 2],
    [-4.5, -0.2, 0, 0.3],
    [0.1, 0.2, 0.30000000000000004],
    [1e-7, 2e-7, 1e9],
    [99.99, 100, 100.01],
  ]) {
    it(`covers ${String(values.length)} values from ${String(values[0])} with classes that touch and are not empty`, () => {
      const classes = classify(values);
      expect(classes).to.have.length(Math.min(5, new Set(values).size));
      expect(values.map((value) => toneOf(value, classes))).not.to.include(undefined);
      classes.slice(1).forEach((each, index) => expect(each.from).to.equal(classes[index]?.below));
      expect(classes.map(({ count }) => count)).not.to.include(0);
      expect(classes.reduce((sum, { count }) => sum + count, 0)).to.equal(values.length);
      expect(toneOf(undefined, classes)).to.equal(undefined);
    });
  }
});

describe('outlines', () => {
  it('has 101 départements with COG names and a label point inside their box', () => {
    const all = allDepartements();
    expect(all).to.have.length(101);
    expect(outlineOf('departement', '48')?.name).to.equal('Lozère');
    expect(outlineOf('departement', '2A')?.name).to.equal('Corse-du-Sud');
    for (const { code, area, labelLngLat } of all) {
      const [x = 0, y = 0] = labelLngLat ?? [];
      const positions = polygonsOf(area).flat(2);
      expect(
        positions.some(([lng = 0]) => lng <= x) && positions.some(([lng = 0]) => lng >= x),
        code,
      ).to.equal(true);
      expect(
        positions.some(([, lat = 0]) => lat <= y) && positions.some(([, lat = 0]) => lat >= y),
        code,
      ).to.equal(true);
    }
  });

  it('tells a région from a département of the same code', () => {
    expect(outlineOf('departement', '11')?.name).to.equal('Aude');
    expect(outlineOf('region', '11')?.name).to.equal('Île-de-France');
    expect(outlineOf('region', '76')?.name).to.equal('Occitanie');
    expect(outlineOf('commune', '48095')).to.equal(undefined);
    expect(outlineOf('departement', '__proto__')).to.equal(undefined);
  });

  it('has the five overseas départements where they are', () => {
    const [lng = 0, lat = 0] = outlineOf('departement', '974')?.labelLngLat ?? [];
    expect(Math.abs(lng - 55.5) + Math.abs(lat + 21.1)).to.be.lessThan(1);
    for (const code of ['971', '972', '973', '976'])
      expect(outlineOf('departement', code)).to.be.an('object');
  });
});

describe('scene', () => {
  it('colours the level with the most outlines and lists every territory', async () => {
    const scene = await sceneOf(makeDataset());
    expect(scene.shapes.map(({ name, badge }) => `${name} ${badge}`)).to.deep.equal([
      'Lozère 1',
      'Gard 1',
      'Pyrénées-Orientales ',
    ]);
    expect(
      scene.groups.flatMap(({ territories }) => territories.map(({ entry }) => entry.id)).sort(),
    ).to.deep.equal(['30', '48', '66', 'occ']);
    expect(scene.points.map(({ name }) => name)).to.deep.equal([
      'Maison de santé',
      'Soirée des internes',
    ]);
  });

  it('colours by an indicator, with "no data" where there is none', async () => {
    const scene = await sceneOf(makeDataset(), { indicatorId: 'population' });
    expect(scene.legend).to.include({
      title: 'Population',
      unit: 'habitants',
      year: 2023,
      hasNoData: true,
    });
    expect(scene.shapes.map(({ tone }) => tone)).to.deep.equal([1, undefined, undefined]);
    expect(scene.shapes[1]?.valueText).to.equal('Pas de donnée');
  });

  it('gives overseas départements frames of their own, and makes one the main frame when it is alone', async () => {
    const territories = ['34', '974', '971'].map((code) => ({
      id: code,
      name: code,
      level: 'departement',
      code,
    }));
    const frames = framesOf(await sceneOf({ territories }));
    expect(frames.map(({ id }) => id)).to.deep.equal(['main', '974', '971']);
    const alone = framesOf(await sceneOf({ territories: territories.slice(1, 2) }));
    expect(alone.map(({ id }) => id)).to.deep.equal(['974']);
  });

  it('says where someone is looked for: in the list, and at the place', async () => {
    const base = makeDataset();
    const scene = await sceneOf({
      ...base,
      actors: [
        { id: 'a', name: 'A', location: { coordinates: [3.5, 44.5] } },
        { id: 'b', name: 'B', recruiting: true, location: { coordinates: [3.6, 44.5] } },
        { id: 'c', name: 'C', location: { coordinates: [3.7, 44.5] } },
      ],
      openings: [
        { id: 'o', title: 'Poste', kind: 'salariat', actor: 'c', territories: ['48'] },
        { id: 'p', title: 'Passé', kind: 'salariat', actor: 'a', territories: ['48'], to: '2020' },
      ],
      projects: [],
    });
    expect(
      scene.allPoints.map(({ name, isLooking }) => `${name} ${String(isLooking)}`),
    ).to.include.members(['A false', 'B true', 'C true']);
    const counts = scene.groups.flatMap(({ territories }) =>
      territories.map(({ entry, lookingCount }) => `${entry.record.name} ${String(lookingCount)}`),
    );
    expect(counts).to.include.members(['Lozère 1', 'Gard 0', 'Occitanie 1']);
  });

  it('colours by upcoming events, and leaves out what a filter leaves out', async () => {
    const scene = await sceneOf(makeDataset(), { indicatorId: EVENTS, isShown: () => false });
    expect(scene.shapes.map(({ valueText }) => valueText)).to.deep.equal([
      '1 événement',
      '1 événement',
      '',
    ]);
    expect(scene.legend.title).to.equal('Événements à venir (départements)');
    expect(scene.points).to.deep.equal([]);
  });
});

describe('clusters', () => {
  const point = (key: string, longitude: number, latitude: number) => ({
    key,
    kind: 'actor' as const,
    kindId: 'msp',
    name: key,
    detail: '',
    lngLat: [longitude, latitude] as [number, number],
    isIllustrative: false,
    isLooking: key === 'b',
  });
  const world: [number, number, number, number] = [-180, -80, 180, 80];

  it('joins what lies together and takes it apart when the map comes nearer', () => {
    const clusters = new Clusters(
      [point('a', 3, 44), point('b', 3.01, 44), point('c', 5, 44)],
      'main',
    );
    const far = clusters.markers(world, 7);
    expect(far.map(({ count }) => count).sort()).to.deep.equal([1, 2]);
    const pair = far.find(({ count }) => count === 2)!;
    expect(clusters.pointsOf(pair).map(({ key }) => key)).to.have.members(['a', 'b']);
    expect(far.map(({ isLooking }) => isLooking).sort()).to.deep.equal([false, true]);
    const zoom = clusters.expansionZoom(pair)!;
    expect(clusters.markers(world, zoom)).to.have.length(3);
  });

  it('says that no zoom takes coincident points apart', () => {
    const clusters = new Clusters([point('a', 3, 44), point('b', 3, 44)], 'main');
    const [pair] = clusters.markers(world, MAX_ZOOM);
    expect(pair?.count).to.equal(2);
    expect(clusters.expansionZoom(pair!)).to.equal(undefined);
  });
});

describe('towns at markers', () => {
  const at = (key: string, town: string | undefined, longitude: number) => ({
    key,
    town,
    kind: 'actor' as const,
    kindId: 'msp',
    name: key,
    detail: '',
    lngLat: [longitude, 44.5] as [number, number],
    isIllustrative: false,
    isLooking: false,
  });
  const townsOf = (
    points: readonly ReturnType<typeof at>[],
    scale = 1,
    territoryId: string | undefined = undefined,
  ) => {
    const camera = new Camera([3, 44, 5, 45]);
    camera.resize(800, 400);
    const ring = [
      [4, 44.2],
      [4.9, 44.2],
      [4.9, 44.8],
      [4, 44.8],
      [4, 44.2],
    ];
    const area = { type: 'Polygon', coordinates: [ring] };
    const shapes = [{ id: 'm', name: 'Marseille', shape: { area } }];
    const frame = { id: 'main', name: '', bounds: [3, 44, 5, 45], shapes, points };
    const marks = new FrameMarks(frame as never, camera);
    const selection = { territoryId: undefined, pointKey: undefined, stopNumber: undefined };
    const placed = marks.placed(selection, scale);
    const context = {
      selection: { ...selection, territoryId },
      scale,
      size: { width: 800, height: 400 },
    };
    return { placed, towns: marks.townsOf(placed, context) };
  };

  it('names a town once, below its marker, above or beside it where there is no room', () => {
    const { placed, towns } = townsOf([
      at('a', 'Mende', 3.2),
      at('b', 'Mende', 3.6),
      at('c', 'Langogne', 4.2),
      at('d', undefined, 4.7),
    ]);
    expect(placed).to.have.length(4);
    expect(towns.map(({ name }) => name)).to.have.members(['Mende', 'Langogne']);
    const [town] = towns;
    const size = { width: 800, height: 400 };
    const place = (obstacles: Parameters<typeof placeLabels>[1]) =>
      placeLabels([town!], obstacles, size, () => 50).map(({ y }) => Math.round(y - town!.y));
    expect(place([])).to.deep.equal([28]);
    const below = { left: 0, right: 800, top: town!.y, bottom: 400 };
    expect(place([below])).to.deep.equal([-28]);
    // Beside it, where neither is free.
    const above = { ...below, top: 0, bottom: town!.y - 13 };
    expect(place([above, { ...below, top: town!.y + 13 }])).to.deep.equal([0]);
    expect(place([{ ...below, top: 0 }])).to.deep.equal([]);
  });

  it('names what stands together where that is one town', () => {
    const one = townsOf([at('a', 'Mende', 3.2), at('b', 'Mende', 3.201)]);
    expect(one.placed).to.have.length(1);
    expect(one.towns.map(({ name }) => name)).to.deep.equal(['Mende']);
    expect(townsOf([at('a', 'Mende', 3.2), at('b', 'Badaroux', 3.201)]).towns).to.deep.equal([]);
    // A territory of that name has it already.
    expect(townsOf([at('a', 'Marseille', 3.2)]).towns).to.deep.equal([]);
    const partly = townsOf([at('a', 'Mende', 3.2), at('b', undefined, 3.201)]);
    expect(partly.towns.map(({ name }) => name)).to.deep.equal(['Mende']);
  });

  it('is one however it is written, and shown as people write it', () => {
    const spelled = ['MENDE', 'Mende ', '48000 Mende', 'Mende CEDEX 9', ' mende'];
    const all = townsOf(spelled.map((town, index) => at(String(index), town, 3.2 + index / 1e4)));
    expect(all.towns.map(({ name }) => name)).to.deep.equal(['Mende']);
    expect(townsOf([at('a', '  ', 3.2)]).towns).to.deep.equal([]);
    const shown = [
      'FLORAC-TROIS-RIVIÈRES',
      'l’isle-sur-la-sorgue',
      'LE VIGAN',
      '48230 Chanac',
      'VERS-PONT-DU-GARD',
      'Nîmes',
    ];
    expect(shown.map(townName)).to.deep.equal([
      'Florac-Trois-Rivières',
      'L’Isle-sur-la-Sorgue',
      'Le Vigan',
      'Chanac',
      'Vers-Pont-du-Gard',
      'Nîmes',
    ]);
  });

  it('comes first in the chosen territory, and not where its marker is cut', () => {
    const camera = new Camera([3, 44, 5, 45]);
    camera.resize(800, 400);
    const [edge] = camera.toLngLat([5, 200]);
    const points = [at('a', 'Florac', 3.4), at('b', 'Alès', 4.4), at('c', 'Nîmes', edge)];
    expect(townsOf(points).towns.map(({ name }) => name)).to.have.members(['Florac', 'Alès']);
    expect(townsOf(points, 1, 'm').towns[0]!.name).to.equal('Alès');
  });

  it('grows with the text of the page', () => {
    const { placed, towns } = townsOf([at('a', 'Mende', 3.2)], 2);
    expect(towns[0]!.x * 2).to.be.closeTo(placed[0]!.x, 1e-6);
    expect(towns[0]!.moves![0]![1]).to.equal(28);
  });
});

describe('geometry of the picture', () => {
  it('puts north up and keeps Web Mercator', () => {
    expect(toWorld([0, 0])).to.deep.equal([0.5, 0.5]);
    expect(toWorld([0, 90])[1]).to.be.closeTo(0, 1e-6);
  });

  it('comes back from world coordinates', () => {
    const [longitude, latitude] = fromWorld(toWorld([3.5, 44.52]));
    expect(longitude).to.be.closeTo(3.5, 1e-9);
    expect(latitude).to.be.closeTo(44.52, 1e-9);
  });

  it('zooms around a point, which stays where it is, and comes back', () => {
    const camera = new Camera([3, 43, 5, 45]);
    camera.resize(400, 300);
    const before = camera.toPixels([4, 44]);
    camera.zoomTo(camera.zoom + 2, before);
    const after = camera.toPixels([4, 44]);
    expect(after[0]).to.be.closeTo(before[0], 0.5);
    expect(after[1]).to.be.closeTo(before[1], 0.5);
    camera.zoomTo(100);
    expect(camera.zoom).to.equal(MAX_ZOOM);
    camera.recenter();
    expect(camera.toPixels([4, 44])).to.deep.equal(before);
  });

  it('has the same view from its own numbers', () => {
    const [one, other] = [new Camera([3, 43, 5, 45]), new Camera([3, 43, 5, 45])];
    for (const camera of [one, other]) camera.resize(400, 300);
    one.zoomTo(one.zoom + 1.5, [100, 100]);
    other.moveTo(one.view);
    const [x, y] = other.toPixels([4, 44]);
    expect(x).to.be.closeTo(one.toPixels([4, 44])[0], 1e-6);
    expect(y).to.be.closeTo(one.toPixels([4, 44])[1], 1e-6);
    const [west, south, east, north] = one.bounds();
    expect(one.toPixels([west, north]).map(Math.round)).to.deep.equal([0, 0]);
    expect(one.toPixels([east, south]).map(Math.round)).to.deep.equal([400, 300]);
  });

  it('stays within the overview', () => {
    const camera = new Camera([3, 43, 5, 45]);
    camera.resize(400, 400);
    camera.panBy(1000, 1000);
    const [x] = camera.toPixels([4, 44]);
    expect(x).to.be.closeTo(200, 1);
    camera.zoomTo(camera.zoom + 1);
    camera.panBy(1e6, 0);
    expect(camera.toPixels([3, 44])[0], 'the edge comes to the middle at most').to.be.at.most(200);
  });

  it('can be brought to a place outside of the overview, and no further', () => {
    const camera = new Camera([3, 44, 4, 45], [3, 43, 4, 45]);
    camera.resize(400, 400);
    expect(camera.isInView([3.85, 43.2])).to.equal(false);
    camera.show([3.85, 43.2]);
    expect(camera.isInView([3.85, 43.2])).to.equal(true);
    camera.moveTo({ center: [3.85, 40], zoom: 11 });
    expect(camera.isInView([3.85, 40])).to.equal(false);
    const bound = new Camera([3, 44, 4, 45]);
    bound.resize(400, 400);
    bound.show([3.85, 43.2]);
    expect(bound.isInView([3.85, 43.2]), 'without that reach').to.equal(false);
  });

  it('finds a label point of a very long ring', () => {
    const ring = Array.from({ length: 200_000 }, (_, index) => {
      const angle = (index / 199_999) * 2 * Math.PI;
      return [Math.cos(angle), Math.sin(angle)];
    });
    const [x, y] = labelPoint({ type: 'Polygon', coordinates: [ring] });
    expect(Math.hypot(x, y)).to.be.lessThan(0.2);
  });

  it('finds a label point inside a crescent', () => {
    const crescent = {
      type: 'Polygon' as const,
      coordinates: [
        [
          [0, 0],
          [10, 0],
          [10, 2],
          [2, 2],
          [2, 8],
          [10, 8],
          [10, 10],
          [0, 10],
          [0, 0],
        ],
      ],
    };
    const [x, y] = labelPoint(crescent);
    expect(x < 2 || y < 2 || y > 8, `${String(x)} ${String(y)}`).to.equal(true);
  });
});

describe('labels', () => {
  const candidate = (id: string, x: number, y: number, isFirst = false) => ({
    id,
    name: 'Territoire',
    badge: '2',
    sign: 'person' as const,
    tone: 1,
    x,
    y,
    reach: [0, 0] as const,
    isOn: (_x: number, _y: number) => true,
    isFirst,
  });
  const size = { width: 400, height: 400 };
  const measure = (text: string) => text.length * 8;

  it('places what is apart, with names', () => {
    const placed = placeLabels(
      [candidate('a', 100, 100), candidate('b', 300, 300)],
      [],
      size,
      measure,
    );
    expect(placed.map(({ hasName }) => hasName)).to.deep.equal([true, true]);
  });

  it('never overlaps, leaves out what finds no room, and keeps the chosen one', () => {
    const crowd = Array.from({ length: 12 }, (_, index) =>
      candidate(String(index), 200 + index * 3, 200, index === 11),
    );
    const placed = placeLabels(crowd, [], size, measure);
    expect(placed[0]?.id).to.equal('11');
    expect(placed.length).to.be.lessThan(12);
    expect(placeLabels([candidate('edge', -60, -60)], [], size, measure)).to.have.length(0);
  });

  it('covers no marker, and moves away within a large shape only as far as that goes', () => {
    const wall = { left: 100, top: 100, right: 300, bottom: 300 };
    const label = { ...candidate('a', 200, 200), reach: [150, 150] as const };
    const [west] = placeLabels([label], [wall], size, measure);
    expect([west?.x, west?.y]).to.deep.equal([50, 50]);
    const isOn = (x: number) => x > 200;
    const [east] = placeLabels([{ ...label, isOn }], [wall], size, measure);
    expect([east?.x, east?.y]).to.deep.equal([350, 50]);
    expect(placeLabels([{ ...label, isOn: () => false }], [wall], size, measure)).to.have.length(0);
  });
});

describe('markers on screen', () => {
  const marker = (id: string, x: number, count = 1): Marker => ({
    id,
    lngLat: [x, 0],
    point: undefined,
    count,
    clusterId: undefined,
    isLooking: id === 'b',
    pile: undefined,
  });
  const at = ({ lngLat: [x] }: Marker) => [x, 0] as const;
  const place = (markers: Marker[], chosenId?: string) => placeMarkers(markers, at, chosenId, 1);

  it('are joined where they would touch, and those that grow by it once more', () => {
    const placed = place([marker('a', 0), marker('b', 20), marker('c', 40), marker('d', 200)]);
    expect(placed.map(({ count, isLooking }) => [count, isLooking])).to.deep.equal([
      [3, true],
      [1, false],
    ]);
    expect(placed[0]?.members.map(({ id }) => id).sort()).to.deep.equal(['a', 'b', 'c']);
    for (let seed = 1; seed < 200; seed++) {
      const many = Array.from({ length: 40 }, (_, index) =>
        marker(String(index), ((index * 7919 * seed) % 1009) * 0.6, 1 + (index % 5)),
      );
      const all = place(many);
      expect(all.reduce((sum, { count }) => sum + count, 0)).to.equal(120);
      for (const [index, a] of all.entries()) {
        for (const b of all.slice(index + 1)) {
          expect(Math.hypot(a.x - b.x, a.y - b.y)).to.be.at.least(a.radius + b.radius);
        }
      }
    }
  });

  it('leave the chosen one by itself', () => {
    const placed = place([marker('a', 100), marker('b', 104, 3)], 'a');
    expect(placed.map(({ id, count, x }) => [id, count, x > 104])).to.deep.equal([
      ['a', 1, false],
      ['b', 3, true],
    ]);
  });
});

describe('neighbour', () => {
  const spots = [
    { id: 'a', x: 0, y: 0 },
    { id: 'b', x: 10, y: 1 },
    { id: 'c', x: 5, y: 30 },
  ];
  it('goes the way of the arrow, and stops at the edge', () => {
    const [a, b] = [spots[0]!, spots[1]!];
    expect(neighbour(a, spots, 'ArrowRight')?.id).to.equal('b');
    expect(neighbour(a, spots, 'ArrowDown')?.id).to.equal('c');
    expect(neighbour(b, spots, 'ArrowRight')).to.equal(undefined);
  });
});
