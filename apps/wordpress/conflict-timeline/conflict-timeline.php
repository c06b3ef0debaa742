<?php
/**
 * Plugin Name: Conflict Timeline
 * Description: A block and a shortcode that show a timeline of events and statements from a file or a shared sheet. The script comes from this site; no other server is asked for code.
 * Version: 1.0.0
 * Requires at least: 6.5
 * Requires PHP: 7.4
 * License: MIT
 * Text Domain: conflict-timeline
 *
 * It stores nothing: no option, no table, no file. So there is nothing to remove when it is uninstalled.
 */

defined( 'ABSPATH' ) || exit;

const CONFLICT_TIMELINE_VERSION = '1.0.0';
const CONFLICT_TIMELINE_SCRIPT  = 'conflict-timeline';

/** What an author may set, and what each takes. An empty text is left out. */
const CONFLICT_TIMELINE_ATTRIBUTES = array(
	'view'          => '/^(auto|chart|list|table)$/',
	'lanes'         => '/^(auto|party|party-apart|actor|topic|kind|none|category:[\w-]+)$/',
	'controls'      => '/^(auto|full|minimal|none)$/',
	'media'         => '/^(ask|auto|none)$/',
	'follow'        => '/^(none|poll)$/',
	'poll-interval' => '/^\d{1,6}$/',
	'time-zone'     => '/^[A-Za-z_+\-\/0-9]{1,64}$/',
	'lang'          => '/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/',
	'columns'       => '/^[^<>\x00-\x1f]{1,500}$/',
	'label'         => '/^[^<>\x00-\x1f]{1,200}$/',
);

/** The words inside the tag, for readers without scripts: the only ones of this plugin that a reader sees. */
const CONFLICT_TIMELINE_WORDS = array(
	'en' => 'The entries as data',
	'de' => 'Die Einträge als Daten',
	'fr' => 'Les entrées en données',
	'es' => 'Las entradas como datos',
	'uk' => 'Записи як дані',
	'ru' => 'Записи как данные',
	'ar' => 'العناصر كبيانات',
);

add_action( 'init', 'conflict_timeline_register' );
add_filter( 'upload_mimes', 'conflict_timeline_upload_types' );
add_filter( 'wp_check_filetype_and_ext', 'conflict_timeline_check_file', 10, 3 );

function conflict_timeline_register() {
	// The parts of the script import it by its address: a query would load it twice. So its folder has the version.
	$script = plugins_url( 'script/' . CONFLICT_TIMELINE_VERSION . '/conflict-timeline.min.js', __FILE__ );
	wp_register_script_module( CONFLICT_TIMELINE_SCRIPT, $script, array(), null );
	register_block_type( __DIR__, array( 'render_callback' => 'conflict_timeline_html' ) );
	add_shortcode( 'conflict_timeline', 'conflict_timeline_html' );
}

/**
 * The tag, from the attributes of the block or of the shortcode. Whatever they hold, they reach the page as the text of
 * known attributes: so an author needs no right to write HTML.
 */
function conflict_timeline_html( $given, $content = '', $block = null ) {
	$given = is_array( $given ) ? $given : array();
	$url   = esc_url( conflict_timeline_value( $given, 'src' ), array( 'http', 'https' ) );
	if ( '' === $url ) {
		return '';
	}
	$link = sprintf( '<a href="%s">%s</a>', $url, esc_html( conflict_timeline_words() ) );
	if ( is_feed() ) {
		return '<p>' . $link . '</p>';
	}
	wp_enqueue_script_module( CONFLICT_TIMELINE_SCRIPT );
	$attributes = sprintf( ' src="%s"', $url );
	foreach ( CONFLICT_TIMELINE_ATTRIBUTES as $name => $pattern ) {
		// A shortcode has no hyphens in the names of its attributes; a block has camel case.
		$value = conflict_timeline_value( $given, $name );
		if ( '' !== $value && preg_match( $pattern . 'u', $value ) ) {
			$attributes .= sprintf( ' %s="%s"', $name, esc_attr( $value ) );
		}
	}
	foreach ( array( 'deep-links', 'no-folds' ) as $name ) {
		if ( in_array( conflict_timeline_value( $given, $name ), array( '1', 'true', 'yes' ), true ) ) {
			$attributes .= ' ' . $name;
		}
	}
	$tag = sprintf( '<conflict-timeline%s>%s</conflict-timeline>', $attributes, $link );
	return $block instanceof WP_Block ? sprintf( '<div %s>%s</div>', get_block_wrapper_attributes(), $tag ) : $tag;
}

/** Text that WordPress stored for somebody without the right to write HTML has its signs as entities. */
function conflict_timeline_value( $given, $name ) {
	$camel = lcfirst( str_replace( ' ', '', ucwords( str_replace( '-', ' ', $name ) ) ) );
	foreach ( array( $name, $camel, str_replace( '-', '_', $name ) ) as $key ) {
		if ( isset( $given[ $key ] ) && is_scalar( $given[ $key ] ) ) {
			$value = is_bool( $given[ $key ] ) ? ( $given[ $key ] ? 'true' : '' ) : (string) $given[ $key ];
			return trim( html_entity_decode( $value, ENT_QUOTES | ENT_HTML5, 'UTF-8' ) );
		}
	}
	return '';
}

function conflict_timeline_words() {
	$tag = substr( determine_locale(), 0, 2 );
	return CONFLICT_TIMELINE_WORDS[ $tag ] ?? CONFLICT_TIMELINE_WORDS['en'];
}

/** Whoever may upload files may upload a dataset. */
function conflict_timeline_upload_types( $types ) {
	$types['json'] = 'application/json';
	return $types;
}

/** PHP takes most JSON for plain text, and WordPress then refuses it: what can be read as JSON is JSON. */
function conflict_timeline_check_file( $checked, $file, $name ) {
	if ( ! preg_match( '/\.json$/i', $name ) || ! is_readable( $file ) || ! current_user_can( 'upload_files' ) ) {
		return $checked;
	}
	json_decode( file_get_contents( $file ) );
	if ( JSON_ERROR_NONE !== json_last_error() ) {
		return array(
			'ext'             => false,
			'type'            => false,
			'proper_filename' => false,
		);
	}
	return array(
		'ext'             => 'json',
		'type'            => 'application/json',
		'proper_filename' => false,
	);
}
