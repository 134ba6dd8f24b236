<?php
/**
 * Media > Territories: takes the archive of the atelier, keeps of it what the page needs (dataset, feeds, plain HTML), at
 * an address that stays the same from one month to the next.
 */

defined( 'ABSPATH' ) || exit;

const TERRITORY_ELEMENTS_CAPABILITY     = 'edit_others_posts';
const TERRITORY_ELEMENTS_MAX_FILE_BYTES = 20000000;
const TERRITORY_ELEMENTS_MAX_FILES      = 500;

/** Where they are: [path, address], both without a slash at the end. */
function territory_elements_folder() {
	$uploads = wp_get_upload_dir();
	return array( $uploads['basedir'] . '/territory-elements', set_url_scheme( $uploads['baseurl'] ) . '/territory-elements' );
}

/** What was added: name, address, time of the last change in seconds. */
function territory_elements_datasets() {
	list( $path, $url ) = territory_elements_folder();
	$datasets           = array();
	foreach ( glob( "$path/*/dataset.json" ) ?: array() as $file ) {
		$name       = basename( dirname( $file ) );
		$datasets[] = array(
			'name'    => $name,
			'url'     => "$url/$name/dataset.json",
			'changed' => filemtime( $file ),
		);
	}
	return $datasets;
}

add_action(
	'admin_menu',
	static function () {
		add_media_page(
			__( 'Territories', 'territory-elements' ),
			__( 'Territories', 'territory-elements' ),
			TERRITORY_ELEMENTS_CAPABILITY,
			'territory-elements',
			'territory_elements_datasets_page'
		);
	}
);

function territory_elements_datasets_page() {
	$said = territory_elements_handle_form();
	?>
	<div class="wrap">
		<h1><?php esc_html_e( 'Territories', 'territory-elements' ); ?></h1>
		<?php if ( is_wp_error( $said ) ) : ?>
			<div class="notice notice-error" role="alert"><p><?php echo esc_html( $said->get_error_message() ); ?></p></div>
		<?php elseif ( is_string( $said ) ) : ?>
			<div class="notice notice-success" role="status"><p><?php echo esc_html( $said ); ?></p></div>
		<?php endif; ?>
		<p><?php esc_html_e( 'Drop here the archive (.zip) of the atelier, or its dataset.json. Next month, drop the new one under the same name: the pages that show it need no change.', 'territory-elements' ); ?></p>
		<form method="post" enctype="multipart/form-data">
			<?php wp_nonce_field( 'territory-elements-add' ); ?>
			<table class="form-table" role="presentation">
				<tr>
					<th scope="row"><label for="territory-archive"><?php esc_html_e( 'Archive or dataset', 'territory-elements' ); ?></label></th>
					<td><input type="file" id="territory-archive" name="archive" accept=".zip,.json" required></td>
				</tr>
				<tr>
					<th scope="row"><label for="territory-name"><?php esc_html_e( 'Name', 'territory-elements' ); ?></label></th>
					<td>
						<input type="text" id="territory-name" name="name" class="regular-text" style="max-width: 100%" value="territoires" required aria-describedby="territory-name-help">
						<p class="description" id="territory-name-help"><?php esc_html_e( 'Part of its address: letters, digits and hyphens.', 'territory-elements' ); ?></p>
					</td>
				</tr>
			</table>
			<?php submit_button( __( 'Put online', 'territory-elements' ), 'primary', 'territory-elements-add' ); ?>
		</form>
		<?php $datasets = territory_elements_datasets(); ?>
		<?php if ( $datasets ) : ?>
			<h2><?php esc_html_e( 'Online', 'territory-elements' ); ?></h2>
			<div style="overflow-x: auto">
			<table class="widefat striped">
				<thead>
					<tr>
						<th scope="col"><?php esc_html_e( 'Name', 'territory-elements' ); ?></th>
						<th scope="col"><?php esc_html_e( 'Address', 'territory-elements' ); ?></th>
						<th scope="col"><?php esc_html_e( 'Changed on', 'territory-elements' ); ?></th>
						<th scope="col"><?php esc_html_e( 'Remove', 'territory-elements' ); ?></th>
					</tr>
				</thead>
				<tbody>
					<?php foreach ( $datasets as $dataset ) : ?>
						<tr>
							<th scope="row"><?php echo esc_html( $dataset['name'] ); ?></th>
							<td style="overflow-wrap: anywhere"><a href="<?php echo esc_url( $dataset['url'] ); ?>"><?php echo esc_html( $dataset['url'] ); ?></a></td>
							<td><?php echo esc_html( wp_date( get_option( 'date_format' ), $dataset['changed'] ) ); ?></td>
							<td>
								<form method="post" onsubmit="return confirm( this.dataset.question )" data-question="<?php esc_attr_e( 'Remove this dataset and its calendars? Pages that show it will say that its data cannot be had.', 'territory-elements' ); ?>">
									<?php wp_nonce_field( 'territory-elements-remove' ); ?>
									<input type="hidden" name="name" value="<?php echo esc_attr( $dataset['name'] ); ?>">
									<button class="button button-link-delete" name="territory-elements-remove" value="1">
										<?php
										/* translators: %s: name of a dataset */
										echo esc_html( sprintf( __( 'Remove %s', 'territory-elements' ), $dataset['name'] ) );
										?>
									</button>
								</form>
							</td>
						</tr>
					<?php endforeach; ?>
				</tbody>
			</table>
			</div>
		<?php endif; ?>
	</div>
	<?php
}

/** @return string|WP_Error|null What was done, what went wrong, or nothing to do. */
function territory_elements_handle_form() {
	if ( ! current_user_can( TERRITORY_ELEMENTS_CAPABILITY ) ) {
		return null;
	}
	// Larger than the server takes at all: nothing of the form is left.
	if ( 'POST' === ( $_SERVER['REQUEST_METHOD'] ?? '' ) && ! $_POST ) {
		return territory_elements_not_arrived();
	}
	if ( isset( $_POST['territory-elements-remove'] ) ) {
		check_admin_referer( 'territory-elements-remove' );
		return territory_elements_remove( (string) wp_unslash( $_POST['name'] ?? '' ) );
	}
	if ( isset( $_POST['territory-elements-add'] ) ) {
		check_admin_referer( 'territory-elements-add' );
		$name = sanitize_title( wp_unslash( $_POST['name'] ?? '' ) );
		$file = $_FILES['archive'] ?? array();
		if ( ( $file['error'] ?? UPLOAD_ERR_NO_FILE ) !== UPLOAD_ERR_OK || ! is_uploaded_file( $file['tmp_name'] ) ) {
			return territory_elements_not_arrived();
		}
		return territory_elements_add( $name, $file['tmp_name'], $file['name'] );
	}
	return null;
}

function territory_elements_not_arrived() {
	/* translators: %s: a size, "8 MB" */
	return new WP_Error( 'upload', sprintf( __( 'The file did not arrive. This site takes files up to %s.', 'territory-elements' ), size_format( wp_max_upload_size() ) ) );
}

function territory_elements_too_large() {
	return new WP_Error( 'size', __( 'A file of this archive is larger than 20 MB.', 'territory-elements' ) );
}

/**
 * Puts an archive of the atelier, or a dataset alone, at its place.
 *
 * @return string|WP_Error
 */
function territory_elements_add( $name, $path, $file_name ) {
	// An address in another script would be written with signs that hosts read differently.
	if ( ! preg_match( '/^[a-z0-9-]+$/D', $name ) ) {
		return new WP_Error( 'name', __( 'Give a name of letters, digits and hyphens.', 'territory-elements' ) );
	}
	$is_alone = 1 === preg_match( '/\.json$/i', $file_name );
	if ( $is_alone && filesize( $path ) > TERRITORY_ELEMENTS_MAX_FILE_BYTES ) {
		return territory_elements_too_large();
	}
	$files = $is_alone
		? array( 'dataset.json' => (string) file_get_contents( $path ) )
		: territory_elements_read_archive( $path );
	if ( is_wp_error( $files ) ) {
		return $files;
	}
	if ( ! territory_elements_is_dataset( $files['dataset.json'] ?? '' ) ) {
		return new WP_Error( 'dataset', __( 'There is no dataset.json in this file. Take the archive that the atelier gives, as it is.', 'territory-elements' ) );
	}
	list( $folder ) = territory_elements_folder();
	$target         = "$folder/$name";
	if ( ! wp_mkdir_p( "$target/contenu" ) ) {
		return new WP_Error( 'write', __( 'The folder of uploads cannot be written. Ask whoever hosts the site.', 'territory-elements' ) );
	}
	$before = territory_elements_files_in( $target );
	foreach ( $files as $file => $text ) {
		// Whoever reads has the old file or the new one, never a part.
		$part = "$target/$file.part";
		if ( strlen( $text ) !== file_put_contents( $part, $text ) || ! rename( $part, "$target/$file" ) ) {
			return new WP_Error( 'write', __( 'The folder of uploads cannot be written. Ask whoever hosts the site.', 'territory-elements' ) );
		}
	}
	if ( $is_alone ) {
		/* translators: %s: name of a dataset */
		return sprintf( __( 'The data of %s are online. Feeds and plain HTML are those of before: drop the whole archive to renew them.', 'territory-elements' ), $name );
	}
	// Feeds of last month that are no more.
	foreach ( array_diff( $before, array_keys( $files ) ) as $file ) {
		wp_delete_file( "$target/$file" );
	}
	list( , $url ) = territory_elements_folder();
	/* translators: 1: name of a dataset, 2: a short code */
	return sprintf( __( '%1$s is online, with its calendars. Now add a block to a page (“Map of territories”, “Agenda”…), or this short code: %2$s', 'territory-elements' ), $name, "[territory_map src=\"$url/$name/dataset.json\"]" );
}

/** @return array<string, string>|WP_Error What is kept of an archive: texts by file name. */
function territory_elements_read_archive( $path ) {
	require_once ABSPATH . 'wp-admin/includes/class-pclzip.php';
	$archive = new PclZip( $path );
	$members = $archive->listContent();
	if ( ! is_array( $members ) || count( $members ) > TERRITORY_ELEMENTS_MAX_FILES ) {
		return new WP_Error( 'zip', __( 'This file is no archive of the atelier. Take the .zip that it gives, as it is.', 'territory-elements' ) );
	}
	$tags   = implode( '|', array_keys( territory_elements_all() ) );
	$wanted = array();
	$bytes  = 0;
	foreach ( $members as $member ) {
		if ( preg_match( "#^(?:dataset\\.json|[a-z0-9-]+\\.ics|contenu/(?:$tags)\\.html)$#D", $member['filename'] ) ) {
			$bytes += $member['size'];
			if ( $bytes > 2 * TERRITORY_ELEMENTS_MAX_FILE_BYTES || $member['size'] > TERRITORY_ELEMENTS_MAX_FILE_BYTES ) {
				return territory_elements_too_large();
			}
			$wanted[] = $member['index'];
		}
	}
	wp_raise_memory_limit( 'admin' );
	$read = $wanted ? $archive->extract( PCLZIP_OPT_BY_INDEX, implode( ',', $wanted ), PCLZIP_OPT_EXTRACT_AS_STRING ) : array();
	if ( ! is_array( $read ) ) {
		return new WP_Error( 'zip', __( 'This archive is damaged. Download it again from the atelier.', 'territory-elements' ) );
	}
	$files = array();
	foreach ( $read as $member ) {
		// What an archive declares can lie.
		if ( strlen( $member['content'] ) > TERRITORY_ELEMENTS_MAX_FILE_BYTES ) {
			return territory_elements_too_large();
		}
		// HTML is kept for what is between its tags; it never stands on this site as a page that could act.
		$files[ $member['filename'] ] = preg_match( '#^contenu/(.+)\.html$#D', $member['filename'], $match )
			? "<$match[1]>" . territory_elements_clean_content( $match[1], $member['content'] ) . "</$match[1]>"
			: $member['content'];
	}
	return $files;
}

/** @return string[] Files of a dataset, by their names in its folder. */
function territory_elements_files_in( $target ) {
	$paths = array_merge( glob( "$target/*.*" ) ?: array(), glob( "$target/contenu/*.html" ) ?: array() );
	return array_map(
		static function ( $path ) use ( $target ) {
			return substr( $path, strlen( $target ) + 1 );
		},
		$paths
	);
}

/** @return string|WP_Error */
function territory_elements_remove( $name ) {
	if ( ! in_array( $name, wp_list_pluck( territory_elements_datasets(), 'name' ), true ) ) {
		return new WP_Error( 'name', __( 'There is no dataset of this name.', 'territory-elements' ) );
	}
	list( $folder ) = territory_elements_folder();
	require_once ABSPATH . 'wp-admin/includes/file.php';
	WP_Filesystem();
	global $wp_filesystem;
	if ( ! $wp_filesystem || ! $wp_filesystem->delete( "$folder/$name", true ) ) {
		return new WP_Error( 'write', __( 'The folder of uploads cannot be written. Ask whoever hosts the site.', 'territory-elements' ) );
	}
	/* translators: %s: name of a dataset */
	return sprintf( __( '%s was removed. Pages that show it now say that its data cannot be had.', 'territory-elements' ), $name );
}
