/**
 * Who must never learn of a case: the people named in it, and the colleagues who are connected with
 * one of them. For such a colleague the case is not there, in any list, count, search or link, and
 * nobody tells them why.
 */
@NamedInterface("connected")
@NullMarked
package rowan.support.casework.connected;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
