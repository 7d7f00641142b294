package rowan.promises;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Authority;
import rowan.foundation.access.Office;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.messages.Channel;
import rowan.foundation.messages.NeutralWords;
import rowan.foundation.messages.SafeContact;
import rowan.support.casework.CaseId;
import rowan.support.casework.Child;
import rowan.support.casework.Gender;
import rowan.support.casework.address.WhereTheyLive;
import rowan.support.casework.contact.Asking;
import rowan.support.casework.contact.Contacts;
import rowan.support.casework.documents.AddDocument;
import rowan.support.casework.documents.CaseDocuments;
import rowan.support.casework.documents.DocumentSort;
import rowan.support.casework.lead.Handovers;
import rowan.support.casework.lead.ProposeHandover;
import rowan.support.frontdoor.Asker;
import rowan.support.frontdoor.Decision;
import rowan.support.frontdoor.FrontDoor;
import rowan.support.frontdoor.MakeReferral;
import rowan.support.frontdoor.Triage;
import rowan.support.refuge.HoldResult;
import rowan.support.refuge.HoldSpace;
import rowan.support.refuge.LookForSpace;
import rowan.support.refuge.Refuge;
import rowan.support.refuge.matching.Needs;
import rowan.support.refuge.offers.AskRefuge;
import rowan.support.refuge.offers.AskedOfUs;
import rowan.support.refuge.offers.AskingRefuges;
import rowan.support.refuge.offers.OfferId;
import rowan.support.refuge.offers.OfferResult;
import rowan.support.refuge.offers.OfferState;
import rowan.support.refuge.offers.Offers;
import rowan.support.refuge.places.AccommodationKind;
import rowan.support.refuge.places.AddRefuge;
import rowan.support.refuge.places.AddSpace;
import rowan.support.refuge.places.OccupancyId;
import rowan.support.refuge.places.PlaceResult;
import rowan.support.refuge.places.RefugePlaces;
import rowan.support.refuge.places.SpaceFeatures;
import rowan.support.refuge.sanctuary.GivenSanctuaries;

/**
 * Somebody with a name, a number and a safe address, in a refuge with an address, each a word that
 * stands nowhere else in the world; planted through the front doors of the rooms.
 */
@TestComponent
class Planted {

  static final String REFUGE_ADDRESS = "17 Quillwortgate";
  static final String HOME = "3 Quillwortgate Yard";
  static final String NAME = "Zephyrine Oakapple";
  static final String NUMBER = "07700 900 617";
  static final String SAFE_ADDRESS = "4 Fennelmarsh Row";

  private final Accounts accounts;
  private final FrontDoor frontDoor;
  private final Triage triage;
  private final Contacts contacts;
  private final Asking asking;
  private final Handovers handovers;
  private final RefugePlaces places;
  private final Refuge refuge;
  private final GivenSanctuaries sanctuaries;
  private final CaseDocuments documents;
  private final WhereTheyLive addresses;
  private final Offering offering;

  /** What leads from a hold to a space that awaits her. */
  @TestComponent
  record Offering(AskingRefuges asking, AskedOfUs answers, Offers offers, java.time.Clock clock) {

    OfferId accepted(Actor lead, Actor manager, OccupancyId hold) {
      var id = done(asking.ask(new AskRefuge(lead, hold, Optional.of("She is tired."), false)));
      answers.yes(manager, id);
      return done(offers.accept(lead, id, clock.instant().plus(java.time.Duration.ofHours(2))));
    }

    OccupancyId space(Actor lead, OfferId id) {
      return ((OfferState.Accepted) offers.offer(lead, id).orElseThrow().state()).space();
    }

    private static OfferId done(OfferResult result) {
      return ((OfferResult.Done) result).id();
    }
  }

  Planted(
      Accounts accounts,
      FrontDoor frontDoor,
      Triage triage,
      Contacts contacts,
      Asking asking,
      Handovers handovers,
      RefugePlaces places,
      Refuge refuge,
      GivenSanctuaries sanctuaries,
      CaseDocuments documents,
      WhereTheyLive addresses,
      Offering offering) {
    this.offering = offering;
    this.accounts = accounts;
    this.frontDoor = frontDoor;
    this.triage = triage;
    this.contacts = contacts;
    this.asking = asking;
    this.handovers = handovers;
    this.places = places;
    this.refuge = refuge;
    this.sanctuaries = sanctuaries;
    this.documents = documents;
    this.addresses = addresses;
  }

  /**
   * What was planted.
   *
   * @param document a file of her case
   * @param ids by the beginning of the paths that they are asked for under
   */
  record Household(
      Actor lead, Actor manager, String placement, String document, Map<String, String> ids) {}

  private Actor holder(Authority authority, Office office) {
    return accounts.holders(authority.id(), office).getFirst();
  }

  private static SafeContact safe(Channel channel, String value, LocalDate checked) {
    return new SafeContact(
        channel,
        value,
        EnumSet.allOf(DayOfWeek.class),
        LocalTime.MIDNIGHT,
        LocalTime.of(23, 59),
        false,
        "",
        checked);
  }

  Household in(Authority authority, LocalDate today) {
    var lead = holder(authority, Office.IDVA);
    var manager = holder(authority, Office.REFUGE_MANAGER);
    var made =
        new MakeReferral(
            UUID.randomUUID(),
            Asker.POLICE,
            NAME,
            Optional.empty(),
            Gender.WOMAN,
            Set.of(),
            List.of(new Child(Optional.of(NAME), 7, false)),
            safe(Channel.TEXT, NUMBER, today),
            MakeReferral.Consent.agreed(),
            "She would like to be somewhere else.",
            Set.of(),
            "",
            true);
    var referral =
        ((MakeReferral.Result.Done) frontDoor.refer(holder(authority, Office.REFERRER), made))
            .referral();
    var accept =
        new Decision.Accept(
            referral,
            NAME,
            Optional.empty(),
            Gender.WOMAN,
            Set.of(),
            made.children(),
            made.contact(),
            lead.account());
    var opened = (Decision.Result.Opened) triage.decide(holder(authority, Office.TRIAGE), accept);
    var caseId = opened.caseId();
    asking.send(lead, caseId, Channel.TEXT, NeutralWords.GET_IN_TOUCH);
    contacts.agree(lead, caseId, safe(Channel.LETTER, SAFE_ADDRESS, today));
    addresses.keep(lead, caseId, HOME);
    var document = addDocument(lead, caseId);

    var house =
        done(
            places.add(
                new AddRefuge(
                    manager, AccommodationKind.REFUGE, "Marjoram", "south", REFUGE_ADDRESS, "")));
    var space =
        done(
            places.add(
                new AddSpace(
                    manager,
                    house,
                    "room 1",
                    new SpaceFeatures(3, 0, false, 0, true, true, 14, false, List.of()))));
    var need = refuge.look(new LookForSpace(lead, caseId, 0, 0, 0, Needs.NONE)).orElseThrow();
    var held = (HoldResult.Done) refuge.hold(new HoldSpace(lead, need, space, Optional.empty()));
    var atHome = sanctuaries.withLocksDone(lead, caseId);
    var offer = offering.accepted(lead, manager, held.hold());
    var placement = offering.space(lead, offer).toString();
    handovers.propose(
        new ProposeHandover(
            lead, caseId, couldLead(lead), "Ask her first.", today, false, true, false));
    return new Household(
        lead,
        manager,
        placement,
        document,
        Map.ofEntries(
            Map.entry("/cases/", caseId.toString()),
            Map.entry("/conversations/", caseId.toString()),
            Map.entry("/refuge/for/", caseId.toString()),
            Map.entry("/refuge/searches/", need.toString()),
            Map.entry("/refuge/placements/", placement),
            Map.entry("/refuge/offers/", offer.toString()),
            Map.entry("/refuge/places/", house.toString()),
            Map.entry("/refuge/spaces/", space.toString()),
            Map.entry("/refuge/sanctuary/for/", caseId.toString()),
            Map.entry("/refuge/sanctuary/", atHome.sanctuary().toString()),
            Map.entry("/refuge/sanctuary/measures/", atHome.measure().toString()),
            Map.entry("/triage/", referral.toString()),
            Map.entry("/referrals/", referral.toString())));
  }

  /** Its words are secret as well: they are on no page, and sealed wherever they are kept. */
  private String addDocument(Actor lead, CaseId caseId) {
    var bytes = (NAME + ", " + NUMBER + ", " + SAFE_ADDRESS).getBytes(StandardCharsets.UTF_8);
    documents.add(
        new AddDocument(
            lead,
            caseId,
            DocumentSort.OTHER,
            "What she wrote down",
            NAME + ".txt",
            new ByteArrayInputStream(bytes)));
    return documents.of(lead, caseId).orElseThrow().documents().getFirst().id().value().toString();
  }

  private AccountId couldLead(Actor lead) {
    return handovers.couldLead(lead).stream()
        .map(Actor::account)
        .filter(account -> !account.equals(lead.account()))
        .findFirst()
        .orElseThrow();
  }

  private static <T> T done(PlaceResult<T> result) {
    return ((PlaceResult.Done<T>) result).id();
  }
}
