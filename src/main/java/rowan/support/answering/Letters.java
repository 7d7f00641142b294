package rowan.support.answering;

import java.util.List;

/**
 * The letters. Whoever is not a person helped gets one and the same, whether anything is held about
 * them or not: the law lets us keep from them what is held about them as somebody in another's
 * record, and saying so would tell that there is one.
 */
final class Letters {

  private Letters() {}

  static List<String> neutral() {
    return List.of(
        "You asked for a copy of the personal data that we hold about you.",
        "We have dealt with your request. There is no personal data about you that we can give you.",
        "We give this same answer to everyone to whom we have nothing to give, whatever the reason. It"
            + " does not say whether we hold anything about anybody, and we cannot say more.",
        "You may ask us to look at this answer again. You may complain to the Information"
            + " Commissioner, at ico.org.uk or on 0303 123 1113, or go to court.");
  }

  static List<String> withRecords() {
    return List.of(
        "You asked for a copy of the personal data that we hold about you. It is on the pages that"
            + " follow, in the order of the kinds of record it is in. Files that we hold are enclosed,"
            + " each under the name that stands where the records speak of it. Who looked at your"
            + " record, and why, is among it.",
        "We use it to help you and to keep you safe, and share it with others only as the records"
            + " say. We keep it as long as our retention schedule says. You may ask us to put right"
            + " what is wrong, to erase it, or to use less of it.",
        "Where something was taken out, the place is marked with the provision of the Data Protection"
            + " Act 2018 that permits it. Nothing else is missing but where people live in safety,"
            + " which is in no copy: ask us, and we tell you.",
        "You may ask us to look at this answer again. You may complain to the Information"
            + " Commissioner, at ico.org.uk or on 0303 123 1113, or go to court.");
  }
}
