package rowan.attacks.malformed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rowan.attacks.AttackedMain;
import rowan.attacks.AttackedServer;

/** Where a server can be attacked, and as whom, as the server itself says. */
final class Town {

  private static final String VISITOR = "VISITOR";

  private final AttackedServer server;
  private final List<Malformed.Route> routes = new ArrayList<>();
  private final Map<String, String> accounts = new LinkedHashMap<>();

  Town(AttackedServer server) {
    this.server = server;
    accounts.put(VISITOR, "");
    for (var line : server.told()) {
      var words = line.split(" ", -1);
      if (line.startsWith(AttackedMain.PERSON)) {
        accounts.put(words[1], words[2]);
      }
    }
    for (var line : server.told()) {
      var words = line.split(" ", -1);
      if (line.startsWith(AttackedMain.ROUTE)) {
        var offices =
            List.of(words[3].split(",", -1)).stream().filter(accounts::containsKey).toList();
        routes.add(
            new Malformed.Route(
                words[1], words[2], offices.isEmpty() ? List.of(VISITOR) : offices));
      }
    }
  }

  int port() {
    return server.team().port();
  }

  List<Malformed.Route> routes() {
    return List.copyOf(routes);
  }

  List<String> offices() {
    return List.copyOf(accounts.keySet());
  }

  /** Somebody of an office, signed in. */
  Visitor visitor(String office, Wire wire) {
    var visitor =
        new Visitor(server.team().host(), office, accounts.getOrDefault(office, ""), wire);
    visitor.signIn();
    return visitor;
  }
}
