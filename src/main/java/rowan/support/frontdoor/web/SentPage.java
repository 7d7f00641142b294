package rowan.support.frontdoor.web;

import java.util.List;
import rowan.foundation.messages.Channel;
import rowan.foundation.web.Language;
import rowan.support.directory.Availability;
import rowan.support.directory.ListedService;

/**
 * What the page shows after somebody asked.
 *
 * @param words one by one
 * @param tonight whether somebody must act today
 * @param answer the end of the key of what is said about the answer; see the words
 * @param comesBack whether coming back here is the way that was chosen
 * @param numbers who can be called now, where it is for tonight
 */
public record SentPage(
    List<String> words, boolean tonight, String answer, boolean comesBack, List<ToCall> numbers) {

  /** A service that can be called. */
  public record ToCall(String name, String telephone, String dialled) {

    static ToCall of(ListedService service, Language language) {
      var telephone = service.description().telephone();
      return new ToCall(
          service.in(language).name(), telephone, telephone.replaceAll("[^+0-9]", ""));
    }
  }

  static List<ToCall> numbers(List<ListedService> services, Language language) {
    return services.stream()
        .filter(service -> service.description().availability() != Availability.PAUSED)
        .filter(service -> !service.description().telephone().isEmpty())
        .map(service -> ToCall.of(service, language))
        .toList();
  }

  static String answerBy(Channel channel) {
    return switch (channel) {
      case CALL -> "answer-call";
      case TEXT -> "answer-text";
      case EMAIL -> "answer-email";
      case LETTER, IN_ROWAN -> "answer-here";
    };
  }
}
