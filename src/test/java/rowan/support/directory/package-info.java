/** Tests of the directory. */
@org.jspecify.annotations.NullMarked
package rowan.support.directory;
