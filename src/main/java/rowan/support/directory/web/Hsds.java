package rowan.support.directory.web;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import rowan.foundation.web.Language;
import rowan.support.directory.Audience;
import rowan.support.directory.Availability;
import rowan.support.directory.ListedService;
import rowan.support.directory.OpeningHours;

/**
 * The directory as HSDS 3 (Human Services Data Specification, in its United Kingdom profile): one
 * page of services with their organisation, telephone, hours and languages. It has no location, on
 * purpose.
 */
final class Hsds {

  private static final DateTimeFormatter HOUR =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  private Hsds() {}

  static Map<String, Object> page(List<ListedService> services) {
    var page = new LinkedHashMap<String, Object>();
    page.put("total_items", services.size());
    page.put("total_pages", 1);
    page.put("page_number", 1);
    page.put("size", services.size());
    page.put("first_page", true);
    page.put("last_page", true);
    page.put("empty", services.isEmpty());
    page.put("contents", services.stream().map(Hsds::service).toList());
    return page;
  }

  private static Map<String, Object> service(ListedService listed) {
    var description = listed.description();
    var english = listed.in(Language.ENGLISH);
    var service = new LinkedHashMap<String, Object>();
    service.put("id", listed.id().toString());
    service.put("organization_id", description.deliveredBy().toString());
    service.put("name", english.name());
    service.put("description", english.what());
    service.put(
        "status",
        description.availability() == Availability.PAUSED ? "temporarily closed" : "active");
    if (description.availability() == Availability.FULL) {
      service.put("alert", "Takes nobody new for now.");
    }
    service.put("application_process", english.howToAsk());
    service.put("eligibility_description", audiences(listed));
    if (description.interpreters()) {
      service.put("interpretation_services", "An interpreter is found for who needs one.");
    }
    service.put("last_modified", listed.changedAt().toString());
    service.put(
        "organization",
        Map.of(
            "id", description.deliveredBy().toString(),
            "name", listed.organisation(),
            "description", listed.organisation()));
    if (!description.telephone().isEmpty()) {
      service.put(
          "phones",
          List.of(
              Map.of(
                  "id", part(listed, "phone"),
                  "number", description.telephone(),
                  "type", "voice")));
    }
    description
        .hours()
        .ifPresent(hours -> service.put("schedules", List.of(schedule(listed, hours))));
    service.put(
        "languages", description.languages().stream().map(code -> language(listed, code)).toList());
    return service;
  }

  private static String audiences(ListedService listed) {
    return java.util.Arrays.stream(Audience.values())
        .filter(listed.description().audiences()::contains)
        .map(audience ->
            rowan.foundation.web.Words.in(Language.ENGLISH).say("directory." + audience.name()))
        .collect(Collectors.joining(", "));
  }

  private static Map<String, Object> schedule(ListedService listed, OpeningHours hours) {
    return Map.of(
        "id", part(listed, "schedule"),
        "freq", "WEEKLY",
        "byday",
            hours.days().stream().sorted().map(Hsds::twoLetters).collect(Collectors.joining(",")),
        "opens_at", HOUR.format(hours.opens()),
        "closes_at", HOUR.format(closes(hours)));
  }

  /** Midnight ends a day: a reader of data would take it for the beginning. */
  private static LocalTime closes(OpeningHours hours) {
    return hours.closes().equals(LocalTime.MIDNIGHT) ? LocalTime.of(23, 59, 59) : hours.closes();
  }

  private static String twoLetters(DayOfWeek day) {
    return day.name().substring(0, 2);
  }

  private static Map<String, Object> language(ListedService listed, String code) {
    return Map.of(
        "id", part(listed, code),
        "code", code,
        "name", ServicesPage.named(code, Language.ENGLISH));
  }

  /** An id of a part of a service: the same each time it is asked for. */
  private static String part(ListedService listed, String name) {
    return UUID.nameUUIDFromBytes(
            (listed.id() + " " + name).getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .toString();
  }
}
