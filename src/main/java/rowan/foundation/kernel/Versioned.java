package rowan.foundation.kernel;

/** A thing as it was seen, with the version a change to it must name. */
public record Versioned<T>(T value, long version) {}
