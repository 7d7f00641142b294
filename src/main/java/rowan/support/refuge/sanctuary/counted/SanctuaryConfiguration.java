package rowan.support.refuge.sanctuary.counted;

import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rowan.foundation.access.OverdueDuty;
import rowan.foundation.records.CodedSource;
import rowan.foundation.records.RecordsOfAPerson;
import rowan.foundation.records.SealedSource;
import rowan.foundation.records.SealedSources;
import rowan.support.refuge.sanctuary.EndReason;
import rowan.support.refuge.sanctuary.Home;
import rowan.support.refuge.sanctuary.Measure;
import rowan.support.refuge.sanctuary.MeasureKind;
import rowan.support.refuge.sanctuary.Permission;
import rowan.support.refuge.sanctuary.Review;
import rowan.support.refuge.sanctuary.UnableReason;

/** What is overdue, and what is kept about whoever lives in a home that was made safer. */
@Configuration(proxyBeanMethods = false)
class SanctuaryConfiguration {

  @Bean
  OverdueDuty reviewsOfSanctuaries(SanctuaryFacts facts) {
    return reader ->
        counted(
            facts.reviewsOverdue(reader),
            "1 review of a home that was made safer is overdue.",
            " reviews of homes that were made safer are overdue.");
  }

  @Bean
  OverdueDuty measuresOfSanctuaries(SanctuaryFacts facts) {
    return reader ->
        counted(
            facts.measuresLate(reader),
            "1 thing that was ordered to make a home safer is late.",
            " things that were ordered to make homes safer are late.");
  }

  private static Optional<String> counted(int many, String one, String more) {
    return many == 0 ? Optional.empty() : Optional.of(many == 1 ? one : many + more);
  }

  /** What these rooms keep about who stays at home; never where that is. */
  @Bean
  RecordsOfAPerson recordsOfSanctuaries(SealedSources sealed) {
    return sealed.room(
        List.of(
            words("What they want done at home", "sanctuary", "id", "wish", "asked_at"),
            words("Whether staying at home is safe", "sanctuary", "id", "judgement", "asked_at"),
            words("After staying at home", "sanctuary", "id", "over_words", "over_at"),
            words("What the owner of the home said", "sanctuary_permission", "id", "why", "at"),
            words("Agreed to in the home", "sanctuary_measure", "id", "consent", "ordered_at"),
            words("Found and done in the home", "sanctuary_fitting", "measure_id", "found", "at"),
            words("Tried in the home", "sanctuary_check", "id", "words", "at"),
            words("Home reviewed", "sanctuary_review", "id", "words", "at")),
        List.of(
            facts(
                "Asked to stay at home, made safer",
                "sanctuary",
                "asked_at as at, owner, way_in, occupation_order, non_molestation",
                row ->
                    "Who owns it: "
                        + Home.Owner.valueOf(row.getString("owner")).title()
                        + "\nThe person who hurts them: "
                        + Home.WayIn.valueOf(row.getString("way_in")).title()
                        + "\nOccupation order: "
                        + order(row.getString("occupation_order"))
                        + "\nNon-molestation order: "
                        + order(row.getString("non_molestation"))),
            facts(
                "Permission for the home",
                "sanctuary_permission",
                "at, step",
                row -> Permission.Step.valueOf(row.getString("step")).title()),
            facts(
                "Ordered for the home",
                "sanctuary_measure",
                "ordered_at as at, kind, contractor",
                row ->
                    MeasureKind.valueOf(row.getString("kind")).title()
                        + ", with "
                        + row.getString("contractor")),
            facts(
                "What became of it",
                "sanctuary_fitting",
                "at, outcome, done_by, why",
                row ->
                    row.getString("outcome").equals("DONE")
                        ? "Done by " + row.getString("done_by")
                        : "Called off: " + Measure.Why.valueOf(row.getString("why")).title()),
            facts(
                "Tried in the home",
                "sanctuary_check",
                "at, works, safer",
                row ->
                    (row.getBoolean("works") ? "It works" : "It does not work")
                        + "\nHow much safer they feel for it: "
                        + row.getInt("safer")
                        + " of 5"),
            facts(
                "Home reviewed",
                "sanctuary_review",
                "at, finding",
                row -> Review.Finding.valueOf(row.getString("finding")).title()),
            new CodedSource(
                "Staying at home is over",
                """
                select over_at as at, over, reason from refuge.sanctuary
                where authority_id = :authority and person_id = :person and over is not null order by at\
                """,
                row ->
                    row.getString("over").equals("ENDED")
                        ? EndReason.valueOf(row.getString("reason")).title()
                        : "It could not be done: "
                            + UnableReason.valueOf(row.getString("reason")).title())));
  }

  private static String order(String written) {
    return Home.CourtOrder.valueOf(written).title();
  }

  private static CodedSource facts(
      String source, String table, String columns, CodedSource.Wording wording) {
    return new CodedSource(
        source,
        """
        select %s from refuge.%s
        where authority_id = :authority and person_id = :person order by at\
        """
            .formatted(columns, table),
        wording);
  }

  private static SealedSource words(
      String source, String table, String id, String column, String at) {
    return new SealedSource(
        source,
        "refuge." + table + "." + column,
        """
        select %s as id, %s as at, %s as words from refuge.%s
        where authority_id = :authority and person_id = :person and %s is not null order by at, id\
        """
            .formatted(id, at, column, table, column));
  }
}
