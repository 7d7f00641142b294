package rowan.foundation.access;

import rowan.foundation.kernel.AuthorityId;

/**
 * A council served by this installation.
 *
 * @param slug the first part of the host name under which its pages are served
 * @param demonstration whether it is invented: only then may people sign in without proof
 */
public record Authority(AuthorityId id, String slug, String name, boolean demonstration) {}
