package rowan.foundation.access;

/**
 * A place in the main navigation, declared as a bean by the room it leads to and shown to those
 * whose offices permit what it needs.
 *
 * @param order from left to right
 */
public record NavigationEntry(String label, String path, Action needs, int order) {}
