/**
 * Which spaces are free this minute, and how many of the others are held, lived in or out of use.
 * Start at {@link rowan.support.refuge.vacancies.Vacancies}.
 */
@NamedInterface("vacancies")
@NullMarked
package rowan.support.refuge.vacancies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
