package rowan.foundation.access.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the sign-in page shows.
 *
 * @param people of a demonstration, to pick from; empty elsewhere
 * @param ended whether a session just ended, with something typed
 */
public record SignInPage(String council, List<Person> people, boolean ended) {

  /** The people by the organisation they belong to, each in the order given. */
  public Map<String, List<Person>> byOrganisation() {
    return people.stream()
        .collect(
            Collectors.groupingBy(Person::organisation, LinkedHashMap::new, Collectors.toList()));
  }

  /** Somebody to sign in as. */
  public record Person(String account, String name, String title, String organisation) {}
}
