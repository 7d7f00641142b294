package rowan.support.directory;

/** What came of listing a service, or of changing what is listed. */
public sealed interface DirectoryResult {

  record Done(ServiceId service) implements DirectoryResult {}

  record Refused(DirectoryRefusal refusal) implements DirectoryResult {}
}
