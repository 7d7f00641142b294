/**
 * Which spaces are free this minute, and why the others are not, read without a look at what filled
 * them in the years before. Start at {@link rowan.support.refuge.vacancies.Vacancies}.
 */
@NamedInterface("vacancies")
@NullMarked
package rowan.support.refuge.vacancies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
