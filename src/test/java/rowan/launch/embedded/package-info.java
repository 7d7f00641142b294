/** The PostgreSQL that comes with Rowan, through its whole life. */
@org.jspecify.annotations.NullMarked
package rowan.launch.embedded;
