/** What tests share: a real PostgreSQL, a real browser. */
@org.jspecify.annotations.NullMarked
package rowan.testing;
