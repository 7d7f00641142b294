package rowan.support.directory;

/**
 * What a service says of itself in one language.
 *
 * @param what it does, in a sentence or two
 * @param howToAsk what to do to get it
 */
public record Wording(String name, String what, String howToAsk) {}
