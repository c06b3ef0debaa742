<?php
/** The plugin stores nothing: posts keep their blocks and shortcodes, the media library its files. */
defined( 'WP_UNINSTALL_PLUGIN' ) || exit;
