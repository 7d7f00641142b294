package rowan.promises.traces;

import static rowan.promises.traces.Request.get;
import static rowan.promises.traces.Request.post;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;
import rowan.support.refuge.GivenRefuges;
import rowan.support.refuge.places.AccommodationKind;
import rowan.support.refuge.places.AddRefuge;
import rowan.support.refuge.places.Addresses;
import rowan.support.refuge.places.RefugePlaces;

/** What is said anew of a safe place, and what is not free for a household. */
@TestComponent
class DescribedPlacesRequests implements RoomRequests {

  private final Town town;
  private final RefugePlaces places;
  private final Addresses addresses;

  DescribedPlacesRequests(Town town, RefugePlaces places, Addresses addresses) {
    this.town = town;
    this.places = places;
    this.addresses = addresses;
  }

  @Override
  public Map<String, Supplier<Request>> sent() {
    var sent = new TreeMap<String, Supplier<Request>>();
    sent.put(
        "GET /refuge/searches/{id}/not-free",
        () -> {
          var one = town.somebody();
          var search = town.refuges().search(one.house(), one.id());
          return get(one.lead(), "/refuge/searches/" + search + "/not-free");
        });
    sent.put(
        "POST /refuge/places/{id}/change",
        () -> {
          var house = town.somebody().house();
          return post(
              house.manager(),
              "/refuge/places/" + house.refuge() + "/change",
              Map.of("seen", "1", "policy", "We ask everyone first.", "owner", "Larch Homes"));
        });
    sent.put(
        "POST /refuge/places/{id}/where",
        () -> {
          var house = town.somebody().house();
          return post(
              house.manager(),
              "/refuge/places/" + house.refuge() + "/where",
              Map.of(
                  "safe-address",
                  "9 Quillwort Gate",
                  "seen",
                  addresses.writtenAt(house.manager(), house.refuge()).orElseThrow().toString()));
        });
    sent.put(
        "POST /refuge/spaces/{id}/change",
        () -> {
          var house = town.somebody().house();
          return post(
              house.manager(),
              "/refuge/spaces/" + town.refuges().familyRoom(house) + "/change",
              Map.of("seen", "1", "beds", "3", "floor", "1", "staff", "DAYTIME"));
        });
    sent.put(
        "POST /refuge/areas",
        () -> {
          var house = town.somebody().house();
          GivenRefuges.done(
              places.add(
                  new AddRefuge(
                      house.manager(),
                      AccommodationKind.REFUGE,
                      "Teasel",
                      "south",
                      "18 Quillwort Gate",
                      "")));
          return post(
              house.manager(),
              "/refuge/areas",
              Map.of("one", "north", "other", "south", "distance", "APART"));
        });
    return sent;
  }

  @Override
  public Map<String, String> openingNothing() {
    return Map.of(
        "GET /refuge/places/{id}/change", "what is said of a house, and was",
        "GET /refuge/places/{id}/where", "a form that shows no address",
        "GET /refuge/spaces/{id}/change", "what is said of a room, and was",
        "GET /refuge/areas", "words for parts of the area");
  }
}
