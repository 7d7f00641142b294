package rowan.support.refuge.network.sheet;

import java.time.Instant;
import java.util.List;

/**
 * All that a service tells of its free spaces.
 *
 * @param area by its name
 * @param telephone of the front door of the service
 * @param updatedAt the quarter of an hour that it is told in
 * @param languages ISO 639 codes of what is spoken somewhere in the service; not where
 */
public record Sheet(
    String area,
    String telephone,
    Instant updatedAt,
    List<String> languages,
    List<Vacancy> vacancies) {

  public Sheet {
    languages = List.copyOf(languages);
    vacancies = List.copyOf(vacancies);
  }

  public int places() {
    return vacancies.stream().mapToInt(Vacancy::places).sum();
  }
}
