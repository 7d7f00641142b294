package rowan.commissioning.decisions.authority;

import static rowan.commissioning.decisions.AuthorityRefusal.NOT_EVERYONE_ENGAGED;

import java.util.List;
import java.util.Optional;
import rowan.commissioning.decisions.Addressee;
import rowan.commissioning.decisions.recording.InFigures;

/** A specification is agreed only once everyone whom the resolution names was engaged. */
final class EngagementRule {

  private EngagementRule() {}

  static Optional<Objection> objection(String source, List<String> named, List<String> engaged) {
    var missing =
        named.stream()
            .filter(name -> engaged.stream().noneMatch(new Addressee(name)::includesTitle))
            .toList();
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Objection(
                NOT_EVERYONE_ENGAGED,
                "%s asks for the engagement of %s; %d of %d %s not agreed yet: %s."
                    .formatted(
                        source,
                        InFigures.list(named),
                        missing.size(),
                        named.size(),
                        missing.size() == 1 ? "has" : "have",
                        InFigures.list(missing))));
  }
}
