package rowan.support.casework.finding.web;

import java.util.ArrayList;
import java.util.List;
import rowan.foundation.web.FormReader;
import rowan.support.casework.finding.likeness.Fact;
import rowan.support.casework.finding.likeness.FactKind;
import rowan.support.casework.finding.likeness.Facts;

/** The fields by which staff say what somebody is found by; each may be left empty. */
public final class FactFields {

  private static final int MOST_NAME = 120;
  private static final int MOST_CODE = 12;
  private static final int MOST_NUMBER = 30;

  private FactFields() {}

  /** Reads them. */
  public static List<Fact> read(FormReader form, String nameField) {
    var facts = new ArrayList<Fact>();
    var name = form.optionalText(nameField, "Enter the name", MOST_NAME);
    if (!name.isBlank()) {
      facts.add(new Fact(nameField.equals("name") ? FactKind.NAME : FactKind.ALSO, name));
    }
    form.optionalDate("born", "Enter the date of birth")
        .ifPresent(day -> facts.add(Fact.born(day)));
    var code = form.optionalText("postcode", "Enter the postcode", MOST_CODE);
    if (!code.isBlank()) {
      if (Facts.postcode(code).isEmpty()) {
        form.refuse("postcode", "Enter the whole postcode, such as LS1 9ZZ.");
      }
      facts.add(new Fact(FactKind.POSTCODE, code));
    }
    var number = form.optionalText("number", "Enter the number", MOST_NUMBER);
    if (!number.isBlank()) {
      if (Facts.phone(number).isEmpty()) {
        form.refuse("number", "Enter the whole number, such as 07700 900318.");
      }
      facts.add(Fact.phone(number));
    }
    return facts;
  }
}
