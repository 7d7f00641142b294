/** The pages of the directory: what the public reads, and where it is kept up to date. */
@NullMarked
package rowan.support.directory.web;

import org.jspecify.annotations.NullMarked;
