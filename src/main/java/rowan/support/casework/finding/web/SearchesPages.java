package rowan.support.casework.finding.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.NavigationEntry;
import rowan.foundation.access.Needs;
import rowan.foundation.audit.BusyDays.After;
import rowan.foundation.kernel.AccountId;
import rowan.support.casework.finding.Trawls;

/** Who searched for people unusually often. */
@Controller
class SearchesPages {

  private final Trawls trawls;

  SearchesPages(Trawls trawls) {
    this.trawls = trawls;
  }

  @GetMapping("/searches")
  @Needs(Action.READ_AUDIT)
  String searches(
      Actor actor, @RequestParam(required = false) Optional<String> after, Model model) {
    var page = trawls.page(actor, after.flatMap(SearchesPages::read));
    model.addAttribute("page", page);
    model.addAttribute("first", after.isEmpty());
    model.addAttribute("next", page.next().map(SearchesPages::write));
    return "support/casework/searches";
  }

  private static String write(After after) {
    return after.day() + "_" + after.account();
  }

  /** What a link carried; nothing if it was not written by us. */
  private static Optional<After> read(String written) {
    var parts = written.split("_", 2);
    if (parts.length != 2) {
      return Optional.empty();
    }
    try {
      var day = LocalDate.parse(parts[0]);
      return day.isAfter(After.NOTHING.day()) || day.isBefore(LocalDate.EPOCH)
          ? Optional.empty()
          : Optional.of(new After(day, new AccountId(UUID.fromString(parts[1]))));
    } catch (DateTimeException | IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  /** Where it is found. */
  @Configuration(proxyBeanMethods = false)
  static class Places {

    @Bean
    NavigationEntry searchesPlace() {
      return new NavigationEntry("Searches", "/searches", Action.READ_AUDIT, 315);
    }
  }
}
