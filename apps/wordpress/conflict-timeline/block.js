// The block in the editor: its file or address, and how the timeline is shown. The page is made by the server, so
// nothing is saved but the attributes.
(({ blocks, blockEditor, components, element, i18n }) => {
  const { __ } = i18n;
  const { createElement: h } = element;
  const DOMAIN = 'conflict-timeline';
  const FILES = ['application/json', 'text/csv'];
  const VIEWS = ['', 'chart', 'list', 'table'];
  const LANES = ['', 'party', 'actor', 'topic', 'kind', 'none'];

  const choice = (label, name, values, { attributes, setAttributes }) =>
    h(components.SelectControl, {
      label,
      value: attributes[name],
      options: values.map((value) => ({ value, label: value === '' ? __('Automatic', DOMAIN) : value })),
      onChange: (value) => setAttributes({ [name]: value }),
      __nextHasNoMarginBottom: true,
      __next40pxDefaultSize: true,
    });

  const text = (label, help, name, { attributes, setAttributes }) =>
    h(components.TextControl, {
      label,
      help,
      value: attributes[name],
      onChange: (value) => setAttributes({ [name]: value }),
      __nextHasNoMarginBottom: true,
      __next40pxDefaultSize: true,
    });

  function Edit(props) {
    const { attributes, setAttributes } = props;
    const address = text(
      __('File or sheet', DOMAIN),
      __('The address of a dataset (JSON, CSV), or the link that shares a sheet.', DOMAIN),
      'src',
      props,
    );
    const upload = h(
      blockEditor.MediaUploadCheck,
      null,
      h(blockEditor.MediaUpload, {
        allowedTypes: FILES,
        onSelect: ({ url }) => setAttributes({ src: url }),
        render: ({ open }) =>
          h(components.Button, { variant: 'secondary', onClick: open }, __('Choose a file', DOMAIN)),
      }),
    );
    return h(
      'div',
      blockEditor.useBlockProps(),
      h(
        blockEditor.InspectorControls,
        null,
        h(
          components.PanelBody,
          { title: __('Timeline', DOMAIN) },
          choice(__('View', DOMAIN), 'view', VIEWS, props),
          choice(__('Lanes', DOMAIN), 'lanes', LANES, props),
          text(__('Name', DOMAIN), __('If the dataset has no title.', DOMAIN), 'label', props),
          text(
            __('Columns', DOMAIN),
            __('For a sheet with columns of its own: auto, or date=When; title=What happened.', DOMAIN),
            'columns',
            props,
          ),
          h(components.ToggleControl, {
            label: __('Show new entries as they come', DOMAIN),
            checked: attributes.follow === 'poll',
            onChange: (on) => setAttributes({ follow: on ? 'poll' : '' }),
            __nextHasNoMarginBottom: true,
          }),
          h(components.ToggleControl, {
            label: __('Keep the place of the reader in the address', DOMAIN),
            checked: attributes.deepLinks,
            onChange: (on) => setAttributes({ deepLinks: on }),
            __nextHasNoMarginBottom: true,
          }),
        ),
      ),
      h(
        components.Placeholder,
        {
          icon: 'calendar-alt',
          label: __('Conflict timeline', DOMAIN),
          instructions: __('Readers see the timeline here. Open the preview of the post to see it yourself.', DOMAIN),
        },
        address,
        upload,
      ),
    );
  }

  blocks.registerBlockType('conflict-timeline/timeline', { edit: Edit, save: () => null });
})(globalThis.wp);
