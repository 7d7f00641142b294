package rowan.support.directory;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Office;
import rowan.foundation.web.Language;

/** What a description must be before the public reads it. */
@FunctionalInterface
interface DirectoryRules {

  Optional<DirectoryRefusal> objection(Actor actor, DescribeService described);

  /** A postcode of the United Kingdom, with or without its space. */
  Pattern POSTCODE =
      Pattern.compile("\\b[A-Z]{1,2}[0-9][0-9A-Z]?\\s?[0-9][A-Z]{2}\\b", Pattern.CASE_INSENSITIVE);

  Pattern TELEPHONE = Pattern.compile("\\+?(?:[0-9][ ()-]*){3,15}");

  DirectoryRules ONLY_WHO_DELIVERS_IT_OR_A_COMMISSIONER =
      (actor, described) ->
          objectUnless(
              actor.holds(Office.COMMISSIONER)
                  || actor.organisation().equals(described.deliveredBy()),
              DirectoryRefusal.OF_ANOTHER_ORGANISATION);

  DirectoryRules ENGLISH_AT_LEAST =
      (actor, described) ->
          objectUnless(
              described.wordings().containsKey(Language.ENGLISH), DirectoryRefusal.NO_ENGLISH);

  DirectoryRules FOR_SOMEBODY =
      (actor, described) ->
          objectUnless(!described.audiences().isEmpty(), DirectoryRefusal.NOBODY_IT_IS_FOR);

  DirectoryRules EVERYONE_STANDS_ALONE =
      (actor, described) ->
          objectUnless(
              !described.audiences().contains(Audience.EVERYONE)
                  || described.audiences().size() == 1,
              DirectoryRefusal.EVERYONE_AND_MORE);

  DirectoryRules NO_WORD_OF_WHERE =
      (actor, described) ->
          objectUnless(
              described.wordings().values().stream()
                  .flatMap(words -> Stream.of(words.name(), words.what(), words.howToAsk()))
                  .noneMatch(text -> POSTCODE.matcher(text).find()),
              DirectoryRefusal.SAYS_WHERE);

  DirectoryRules A_NUMBER_THAT_CAN_BE_DIALLED =
      (actor, described) ->
          objectUnless(
              described.telephone().isEmpty() || TELEPHONE.matcher(described.telephone()).matches(),
              DirectoryRefusal.NOT_A_TELEPHONE);

  List<DirectoryRules> IN_FORCE =
      List.of(
          ONLY_WHO_DELIVERS_IT_OR_A_COMMISSIONER,
          ENGLISH_AT_LEAST,
          FOR_SOMEBODY,
          EVERYONE_STANDS_ALONE,
          NO_WORD_OF_WHERE,
          A_NUMBER_THAT_CAN_BE_DIALLED);

  /** The first rule in force that objects. */
  static Optional<DirectoryRefusal> objectionOf(Actor actor, DescribeService described) {
    return IN_FORCE.stream().flatMap(rule -> rule.objection(actor, described).stream()).findFirst();
  }

  private static Optional<DirectoryRefusal> objectUnless(boolean held, DirectoryRefusal refusal) {
    return held ? Optional.empty() : Optional.of(refusal);
  }
}
