package rowan.foundation.access.web;

import java.util.List;
import java.util.stream.Collectors;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Office;

/**
 * What the sign-in page shows.
 *
 * @param people of a demonstration, to pick from; empty elsewhere
 * @param ended whether a session just ended, with something typed
 */
public record SignInPage(String council, List<Person> people, boolean ended) {

  /** Somebody to sign in as. */
  public record Person(String account, String name, String title, String offices) {

    static Person of(Actor actor) {
      return new Person(
          actor.account().toString(),
          actor.name(),
          actor.title(),
          actor.offices().stream().map(Office::title).sorted().collect(Collectors.joining(", ")));
    }
  }
}
