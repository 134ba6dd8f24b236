/**
 * The blocks in the editor: the element itself as preview, its settings beside it. No build: what WordPress gives is used
 * by its global name.
 */
(function (wp, settings) {
  'use strict';

  const { createElement: el, Fragment, useEffect, useRef, useState } = wp.element;
  const { registerBlockType } = wp.blocks;
  const { InspectorControls, MediaUpload, MediaUploadCheck, useBlockProps } = wp.blockEditor;
  const {
    BaseControl,
    Button,
    ColorPalette,
    Disabled,
    PanelBody,
    Placeholder,
    SelectControl,
    TextControl,
    ToggleControl,
  } = wp.components;
  const { words } = settings;
  const look = { __next40pxDefaultSize: true, __nextHasNoMarginBottom: true };
  const ICONS = {
    'territory-map': 'location-alt',
    'referent-card': 'id',
    'event-list': 'calendar-alt',
    'actor-list': 'groups',
    'territory-sheet': 'media-document',
    'resource-finder': 'search',
    'territory-explorer': 'admin-site-alt3',
  };

  const spaced = (...children) => el('div', { style: { marginBottom: '16px' } }, ...children);
  /** Whole enough to be asked for. */
  const isAddress = (text) => /^(?:https?:\/\/[^/\s]+\/\S|\/\S)/.test(text);

  /** What was added here, also in another tab since. */
  function useDatasets() {
    const [datasets, setDatasets] = useState(settings.datasets);
    useEffect(() => {
      const refresh = () =>
        wp.apiFetch({ path: '/territory-elements/v1/datasets' }).then(setDatasets, () => undefined);
      window.addEventListener('focus', refresh);
      return () => window.removeEventListener('focus', refresh);
    }, []);
    return datasets;
  }

  /** Which dataset: one that was added here, one of the media library, or an address. */
  function DatasetControl({ value, onChange }) {
    const [typed, setTyped] = useState(value || '');
    useEffect(() => setTyped(value || ''), [value]);
    const known = useDatasets().map(({ name, url }) => ({ label: name, value: url }));
    const isKnown = known.some((option) => option.value === value);
    // An address is used when it is whole, not at each letter.
    const use = () => {
      if (typed.trim() === '' || isAddress(typed.trim())) onChange(typed.trim());
    };
    return el(
      Fragment,
      null,
      known.length > 0 &&
        spaced(
          el(SelectControl, {
            ...look,
            label: words.dataset,
            value: isKnown ? value : '',
            options: [{ label: words.none, value: '' }, ...known],
            onChange,
          }),
        ),
      spaced(
        el(TextControl, {
          ...look,
          label: words.address,
          type: 'url',
          placeholder: 'https://',
          value: typed,
          onChange: setTyped,
          onBlur: use,
          onKeyDown: (event) => {
            if (event.key === 'Enter') use();
          },
        }),
        typed !== (value || '') &&
          el(
            Button,
            { variant: 'primary', onClick: use, disabled: !isAddress(typed.trim()) },
            words.use,
          ),
      ),
      el(
        MediaUploadCheck,
        null,
        el(MediaUpload, {
          allowedTypes: ['application/json'],
          onSelect: (file) => onChange(file.url),
          render: ({ open }) => el(Button, { variant: 'secondary', onClick: open }, words.media),
        }),
      ),
      settings.mayAdd &&
        el(
          'p',
          { style: { marginTop: '16px' } },
          el('a', { href: settings.addUrl, target: '_blank' }, words.add),
        ),
    );
  }

  const isSwitch = (type) => type === 'boolean' || type === 'flag';

  /** Records that an attribute can name: their list in the dataset, and what a person calls them. */
  const RECORDS = {
    territory: ['territories', ({ name }) => name],
    referent: ['referents', ({ name, role }) => name || role],
    indicator: ['indicators', ({ label, name }) => label || name],
  };

  function optionsOf(type, choices, dataset) {
    if (choices) return Object.entries(choices).map(([value, label]) => ({ label, value }));
    const [list, nameOf] = RECORDS[type] || [];
    const records = list && dataset && Array.isArray(dataset[list]) ? dataset[list] : [];
    return records
      .filter((record) => record && typeof record.id === 'string')
      .map((record) => ({ label: String(nameOf(record) || record.id), value: record.id }));
  }

  /** The dataset itself, for lists of what can be chosen; without it these are text fields. */
  function useDataset(src) {
    const [dataset, setDataset] = useState(null);
    useEffect(() => {
      setDataset(null);
      const controller = new AbortController();
      const url = (src || '').split(' ')[0];
      if (isAddress(url))
        fetch(url, { signal: controller.signal })
          .then((answer) => answer.json())
          .then(setDataset, () => undefined);
      return () => controller.abort();
    }, [src]);
    return dataset;
  }

  function control({ name, type, label, help, choices }, value, onChange, dataset) {
    const shared = { ...look, key: name, label, help };
    if (isSwitch(type)) return el(ToggleControl, { ...shared, checked: Boolean(value), onChange });
    const options = optionsOf(type, choices, dataset);
    if (options.length > 0) {
      // What was written by hand, or is no longer in the data, stays until something else is chosen.
      if (value && !options.some((option) => option.value === value))
        options.push({ label: value, value });
      return el(SelectControl, {
        ...shared,
        value: value || '',
        options: [{ label: words.byDefault, value: '' }, ...options],
        onChange,
      });
    }
    if (type === 'number')
      return el(TextControl, {
        ...shared,
        type: 'number',
        min: 0,
        value: value ?? '',
        onChange: (text) => onChange(text === '' ? undefined : Number(text)),
      });
    return el(TextControl, { ...shared, value: value || '', onChange });
  }

  /** WordPress writes `&` as an entity where the author may not write HTML. */
  function decoded(attributes) {
    return Object.fromEntries(
      Object.entries(attributes).map(([name, value]) => [
        name,
        typeof value === 'string' ? wp.htmlEntities.decodeEntities(value) : value,
      ]),
    );
  }

  /** The element with the settings of the block, in whichever document the editor draws it. */
  function Preview({ tag, element, values }) {
    const place = useRef(null);
    useEffect(() => {
      const { ownerDocument } = place.current;
      if (ownerDocument.querySelector('script[data-territory-elements]')) return;
      const script = ownerDocument.createElement('script');
      script.type = 'module';
      script.src = settings.script;
      script.dataset.territoryElements = '';
      ownerDocument.head.append(script);
    }, []);
    const attributes = Object.fromEntries(
      element.attributes
        // The address bar is that of the editor.
        .filter(({ name }) => name !== 'sync-url')
        .map(({ name, type }) => [
          name,
          isSwitch(type) ? (values[name] ? '' : undefined) : (values[name] ?? undefined),
        ]),
    );
    const style = { display: 'block', minHeight: `${values['height-px'] ?? element.heightPx}px` };
    if (values.accent) style['--territory-accent'] = values.accent;
    // A new dataset is a new element.
    return el(
      Disabled,
      null,
      el(
        'div',
        { ref: place },
        isAddress(values.src) && el(tag, { key: values.src, ...attributes, style }),
      ),
    );
  }

  for (const [tag, element] of Object.entries(settings.elements)) {
    registerBlockType(`territory-elements/${tag}`, {
      icon: ICONS[tag],
      edit({ attributes, setAttributes }) {
        const values = decoded(attributes);
        const set = (name) => (value) =>
          setAttributes({ [name]: value === '' || value === false ? undefined : value });
        const dataset = useDataset(values.src);
        const chooser = el(DatasetControl, { value: values.src, onChange: set('src') });
        const settable = element.attributes.filter(({ name }) => name !== 'src');
        const controls = (isAdvanced) =>
          settable
            .filter((attribute) => Boolean(attribute.isAdvanced) === isAdvanced)
            .map((attribute) =>
              spaced(control(attribute, values[attribute.name], set(attribute.name), dataset)),
            );
        return el(
          'div',
          useBlockProps(),
          el(
            InspectorControls,
            null,
            el(PanelBody, { title: words.data }, chooser, ...controls(false)),
            el(
              PanelBody,
              { title: words.look, initialOpen: false },
              spaced(
                el(BaseControl.VisualLabel, null, words.accent),
                el(ColorPalette, {
                  'aria-label': words.accent,
                  value: values.accent,
                  onChange: set('accent'),
                }),
              ),
              control(
                { name: 'height-px', type: 'number', label: words.height },
                values['height-px'],
                set('height-px'),
              ),
            ),
            el(PanelBody, { title: words.advanced, initialOpen: false }, ...controls(true)),
          ),
          values.src
            ? el(Preview, { tag, element, values })
            : el(
                Placeholder,
                {
                  icon: ICONS[tag],
                  label: wp.blocks.getBlockType(`territory-elements/${tag}`).title,
                  instructions: words.what,
                },
                el('div', null, chooser),
              ),
        );
      },
      save: () => null,
    });
  }
})(window.wp, window.territoryElements);
