/**
 * Requests that no page of ours would send. {@link rowan.attacks.malformed.Surveyed} learns what
 * pages there are, {@link rowan.attacks.malformed.Malformed} damages what they send, {@link
 * rowan.attacks.malformed.Answers} judges what comes back.
 */
@org.jspecify.annotations.NullMarked
package rowan.attacks.malformed;
