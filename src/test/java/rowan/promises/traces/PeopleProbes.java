package rowan.promises.traces;

import static rowan.promises.traces.Probe.change;
import static rowan.promises.traces.Probe.look;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.boot.test.context.TestComponent;
import rowan.foundation.addresses.AddressQuestion;
import rowan.foundation.addresses.AddressReason;
import rowan.support.casework.address.WhereTheyLive;
import rowan.support.casework.children.Children;
import rowan.support.casework.connected.AddConnected;
import rowan.support.casework.connected.ConnectedPeople;
import rowan.support.casework.connected.Declarations;
import rowan.support.casework.connected.Relation;
import rowan.support.casework.finding.People;
import rowan.support.casework.finding.Trawls;
import rowan.support.casework.finding.likeness.Fact;
import rowan.support.casework.glass.BreakGlass;
import rowan.support.casework.glass.BrokenGlass;
import rowan.support.casework.glass.Finding;
import rowan.support.casework.glass.GlassReviews;
import rowan.support.casework.history.OwnHistory;
import rowan.support.casework.identity.Identities;
import rowan.support.casework.identity.KnownBy;

/** Finding somebody and telling people apart, keeping colleagues from them, and who looked. */
@TestComponent
class PeopleProbes implements RoomProbes {

  private static final List<Fact> ASKED = List.of(Fact.name("Asha Khan"));

  private final Scenes scenes;
  private final ConnectedPeople connected;
  private final BrokenGlass glass;
  private final GlassReviews reviews;
  private final OwnHistory histories;
  private final People people;
  private final Identities identities;
  private final KnownBy knownBy;
  private final WhereTheyLive addresses;
  private final Children children;

  PeopleProbes(
      Scenes scenes,
      ConnectedPeople connected,
      BrokenGlass glass,
      GlassReviews reviews,
      OwnHistory histories,
      People people,
      Identities identities,
      KnownBy knownBy,
      WhereTheyLive addresses,
      Children children) {
    this.scenes = scenes;
    this.connected = connected;
    this.glass = glass;
    this.reviews = reviews;
    this.histories = histories;
    this.people = people;
    this.identities = identities;
    this.knownBy = knownBy;
    this.addresses = addresses;
    this.children = children;
  }

  @Override
  public List<Class<?>> doors() {
    return List.of(
        ConnectedPeople.class,
        BrokenGlass.class,
        GlassReviews.class,
        Declarations.class,
        OwnHistory.class,
        People.class,
        Trawls.class,
        Identities.class,
        KnownBy.class,
        WhereTheyLive.class,
        Children.class);
  }

  @Override
  public Set<String> touchingNoRecord() {
    return Set.of(
        "ConnectedPeople.couldShutOut", // names of staff
        "ConnectedPeople.isToLearnOfNone", // compares a fingerprint, and opens nothing
        "Declarations.declare", // of a colleague: a name that need not be anybody's here
        "Declarations.own",
        "People.known", // an id, of somebody whom the actor was shown
        "People.openCase", // and one of a case that they may see
        "Trawls.page"); // how often colleagues searched: written down, and about nobody
  }

  @Override
  public Map<String, Probe> probes() {
    var probes = new TreeMap<String, Probe>();
    connected(probes);
    emergencies(probes);
    identities(probes);
    probes.put(
        "OwnHistory.of", look(on -> histories.of(on.idva, on.id, Optional.empty()).orElseThrow()));
    probes.put(
        "OwnHistory.byNumber",
        look(on ->
            histories.byNumber(on.officer, scenes.number(on), Optional.empty()).orElseThrow()));
    probes.put("People.find", Probe.of("SEARCH", on -> people.find(on.idva, ASKED)));
    probes.put("People.resembling", Probe.of("SEARCH", on -> people.resembling(on.idva, ASKED)));
    probes.put("Children.of", look(on -> children.of(on.idva, on.id).orElseThrow()));
    probes.put("WhereTheyLive.kept", look(on -> addresses.kept(on.idva, on.id).orElseThrow()));
    probes.put("WhereTheyLive.keep", change(this::keepAddress));
    probes.put("WhereTheyLive.show", look(this::askForAddress).after(this::keepAddress));
    return probes;
  }

  private void connected(Map<String, Probe> probes) {
    probes.put("ConnectedPeople.of", look(on -> connected.of(on.idva, on.id).orElseThrow()));
    probes.put(
        "ConnectedPeople.add",
        change(on ->
            connected.add(new AddConnected(on.idva, on.id, Relation.WHO_HURTS, "Daniel Price"))));
    probes.put("ConnectedPeople.shutOut", change(this::shutOutAColleague));
    probes.put(
        "ConnectedPeople.letIn",
        change(on -> connected.letIn(on.idva, on.id, on.team.otherIdva().account(), "Another Sam"))
            .after(this::shutOutAColleague));
  }

  private void emergencies(Map<String, Probe> probes) {
    probes.put("BrokenGlass.open", change(this::breakGlass));
    probes.put("GlassReviews.all", look(on -> reviews.all(on.officer)).after(this::breakGlass));
    probes.put(
        "GlassReviews.review",
        change(on ->
                reviews.review(
                    on.officer,
                    scenes.onlyInGlass(on, "select id from casework.broken_glass"),
                    Finding.NEEDED,
                    "It was in danger"))
            .after(this::breakGlass));
  }

  private void identities(Map<String, Probe> probes) {
    probes.put("KnownBy.of", look(on -> knownBy.of(on.idva, on.id).orElseThrow()));
    probes.put(
        "KnownBy.add",
        change(on -> knownBy.add(on.idva, on.id, List.of(Fact.phone("07700 900777")))));
    probes.put(
        "Identities.toDecide", look(on -> identities.toDecide(on.idva)).after(scenes::openASecond));
    probes.put(
        "Identities.same",
        change(on -> identities.same(on.idva, on.person, on.another())).after(scenes::openASecond));
    probes.put(
        "Identities.notTheSame",
        change(on -> identities.notTheSame(on.idva, on.person, on.another()))
            .after(scenes::openASecond));
    probes.put(
        "Identities.sameAs",
        change(on -> identities.sameAs(on.idva, on.id, scenes.number(on, on.another().value())))
            .after(scenes::openASecond));
    probes.put(
        "Identities.apart",
        change(on ->
                identities.apart(on.idva, scenes.only(on, "select id from casework.same_person")))
            .after(this::joinASecond));
  }

  private void joinASecond(Scene on) {
    scenes.openASecond(on);
    identities.same(on.idva, on.person, on.another());
  }

  private void shutOutAColleague(Scene on) {
    connected.shutOut(on.idva, on.id, on.team.otherIdva().account());
  }

  private void breakGlass(Scene on) {
    glass.open(new BreakGlass(on.team.stranger(), scenes.number(on), "Danger at the door"));
  }

  private void keepAddress(Scene on) {
    addresses.keep(on.idva, on.id, "3 Quillwort Row");
  }

  private void askForAddress(Scene on) {
    addresses
        .show(
            on.idva,
            on.id,
            new AddressQuestion(AddressReason.CHECKING, "To see whether it is right"))
        .orElseThrow();
  }
}
