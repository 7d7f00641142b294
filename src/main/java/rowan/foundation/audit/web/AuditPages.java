package rowan.foundation.audit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.NavigationEntry;
import rowan.foundation.access.Needs;
import rowan.foundation.audit.reading.AuditLog;
import rowan.foundation.audit.reading.EntryKind;
import rowan.foundation.web.Form;

/** The audit log: its entries, and what proves one. */
@Controller
class AuditPages {

  private static final String DAY = "day";
  private static final String KIND = "kind";

  private final AuditLog log;

  AuditPages(AuditLog log) {
    this.log = log;
  }

  @GetMapping("/audit")
  @Needs(Action.READ_AUDIT)
  String entries(Actor actor, HttpServletRequest request, Model model) {
    var kind =
        Arrays.stream(EntryKind.values())
            .filter(one -> one.name().equals(request.getParameter(KIND)))
            .findFirst();
    var day = day(request.getParameter(DAY));
    var before = number(request.getParameter("before"));
    var form = Form.blank().with(KIND, kind.map(Enum::name).orElse(""));
    model.addAttribute("form", form.with(DAY, day.map(LocalDate::toString).orElse("")));
    model.addAttribute("filter", query(kind, day));
    model.addAttribute("page", log.page(actor, new AuditLog.Asked(kind, day, before)));
    return "foundation/audit/entries";
  }

  /** What a link to a further page keeps of the filter. */
  private static String query(Optional<EntryKind> kind, Optional<LocalDate> day) {
    return kind.map(one -> KIND + "=" + one + "&").orElse("")
        + day.map(one -> DAY + "=" + one + "&").orElse("");
  }

  private static Optional<LocalDate> day(String given) {
    try {
      return given == null ? Optional.empty() : Optional.of(LocalDate.parse(given));
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }

  private static Optional<Long> number(String given) {
    return given != null && given.matches("[0-9]{1,18}")
        ? Optional.of(Long.valueOf(given))
        : Optional.empty();
  }

  @GetMapping("/audit/entries/{number}")
  @Needs(Action.READ_AUDIT)
  String entry(Actor actor, @PathVariable String number, Model model) {
    model.addAttribute("entry", there(actor, number));
    return "foundation/audit/entry";
  }

  /** The proof as a file, for checking by hand or by another's program. */
  @GetMapping("/audit/entries/{number}/proof")
  @Needs(Action.READ_AUDIT)
  ResponseEntity<byte[]> proof(Actor actor, @PathVariable String number) {
    var entry = there(actor, number);
    var proof = entry.proof().orElseThrow(AuditPages::notThere);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header(
            "Content-Disposition",
            "attachment; filename=\"audit-entry-%d.json\"".formatted(entry.line().number()))
        .body(ProofFile.of(entry.line(), proof).getBytes(StandardCharsets.UTF_8));
  }

  private AuditLog.Entry there(Actor actor, String number) {
    return number(number).flatMap(one -> log.entry(actor, one)).orElseThrow(AuditPages::notThere);
  }

  private static ResponseStatusException notThere() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  @Configuration(proxyBeanMethods = false)
  static class Place {

    @Bean
    NavigationEntry auditPlace() {
      return new NavigationEntry("Audit log", "/audit", Action.READ_AUDIT, 310);
    }
  }
}
