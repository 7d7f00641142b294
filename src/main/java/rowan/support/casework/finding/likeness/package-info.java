/**
 * How alike two records are: names in any spelling or script, dates, postcodes and numbers, weighed
 * as Fellegi and Sunter do; and what of them is worth a fingerprint. Plain rules, without a
 * database or a key.
 */
@NamedInterface("likeness")
@NullMarked
package rowan.support.casework.finding.likeness;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
