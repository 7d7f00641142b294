package rowan.support.refuge.network;

/** What came of a change to the network. */
public sealed interface NetworkResult<T> {

  record Done<T>(T value) implements NetworkResult<T> {}

  record Refused<T>(NetworkRefusal why) implements NetworkResult<T> {}
}
