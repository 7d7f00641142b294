/** What tests of the commissioning wing share: the rooms that a room asks, small and in memory. */
@org.jspecify.annotations.NullMarked
package rowan.commissioning.testing;
