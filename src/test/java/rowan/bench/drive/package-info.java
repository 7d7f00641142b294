/** Drives the pages by Gatling, which the Maven profile {@code bench} brings. */
@org.jspecify.annotations.NullMarked
package rowan.bench.drive;
