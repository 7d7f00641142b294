package rowan.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The decision that the demonstration starts from: of an invented council, in words of our own, as
 * a council's web page would give it. Its days lie around the day of the decision as they would
 * have in a real one.
 *
 * @param decided the day on which Cabinet met
 */
public record DemoDecision(LocalDate decided) {

  static final String COMMISSION = "Safer Lives Scrutiny Commission";

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

  /** The last day of the present contracts. */
  public LocalDate presentContractsEnd() {
    return lastDayAfter(8);
  }

  /** By when the market engagement is to be over. */
  public LocalDate engagementBy() {
    return lastDayAfter(4);
  }

  /** By when the new service is to be commissioned. */
  public LocalDate recommissionedBy() {
    return lastDayAfter(14);
  }

  /** The last day to which present contracts may be extended. */
  public LocalDate extendedToAtMost() {
    return lastDayAfter(20);
  }

  private LocalDate lastDayAfter(int months) {
    return YearMonth.from(decided).plusMonths(months).atEndOfMonth();
  }

  /** The text as published. */
  public String text() {
    return """
    %s

    Decision details

    Domestic Abuse Support and Refuge Services

    Decision maker: Cabinet
    Date of decision: %s

    Recommendations:

    %s

    Minutes:

    The Cabinet Member for Safer Communities presented the report, which asked Cabinet to agree how help for \
    people who live with domestic abuse would be bought from now on. The present service contracts end on %s.

    One new way of working would take the place of separate services, with more prevention and early \
    intervention and better access to information and support. A further £150k each year had been found for \
    it, bringing the total value of commissioned services to £660k per annum. It would also be flexible enough \
    to meet the needs of all communities, among them ethnic minorities, refugees, people in same sex \
    relationships and transgender people.

    The Domestic Abuse Bill, which was before Parliament, would be monitored, and implemented if passed into law.

    The %s had looked at the proposals before the meeting. It supported them, and asked for three more resolutions, \
    which Cabinet accepted.

    Resolved:

    %s
    """
        .formatted(
            Cast.COUNCIL,
            DAY.format(decided),
            numbered(6),
            DAY.format(presentContractsEnd()),
            COMMISSION,
            numbered(9));
  }

  private String numbered(int count) {
    var lines = new StringBuilder();
    var resolutions = resolutions();
    for (int i = 0; i < count; i++) {
      lines.append(i + 1).append(". ").append(resolutions[i]).append("\n\n");
    }
    return lines.toString().strip();
  }

  private String[] resolutions() {
    return new String[] {
      """
      That the two domestic abuse support services be brought together in a single contract, to be let by a \
      competitive procurement, for an initial period of three years with an option to extend by a further two \
      years (five years in total).\
      """,
      """
      That the refuge service be commissioned without delay as a single contract for a period of two years with an \
      option to extend by a further one year (three years in total), keeping current provision as a minimum, with \
      an outcome-focussed specification, and ensuring a female-only refuge space.\
      """,
      """
      That an outcome-based specification for the support service be co-produced with the Cabinet Member and the \
      %s.\
      """
          .formatted(COMMISSION),
      """
      That authority be delegated to the %s and the %s to enter into the contract with the successful \
      organisation.\
      """
          .formatted(DemoTitles.ADULTS, DemoTitles.COMMUNITIES),
      """
      That the Independent Domestic Violence Advisers employed by the Council be retained in the employment of the \
      Council, and that their work be integrated with the commissioned services so that support is seamless for \
      victims.\
      """,
      """
      That Cabinet support the objective of recommissioning the services by %s, and that an extension of the present \
      support service contracts be sought up to %s at the latest, so that mobilisation is effective.\
      """
          .formatted(MONTH.format(recommissionedBy()), MONTH.format(extendedToAtMost())),
      """
      That the contracts made with providers enable the Council to review outcomes and the methods of delivery at \
      key intervals throughout the lifetime of the contracts.\
      """,
      """
      That the results of the pre-market engagement, which is due to be completed by the end of %s, be circulated to \
      the Members of the %s.\
      """
          .formatted(MONTH.format(engagementBy()), COMMISSION),
      """
      That the Members of the %s have the opportunity to feed into the development of the specification for the \
      support service.\
      """
          .formatted(COMMISSION),
    };
  }
}
