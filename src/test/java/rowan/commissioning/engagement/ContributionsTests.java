package rowan.commissioning.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Authorities;
import rowan.foundation.access.NotPermitted;
import rowan.foundation.access.Office;
import rowan.foundation.access.Wing;
import rowan.foundation.vault.FiveWords;
import rowan.testing.Council;
import rowan.testing.RowanTest;

@RowanTest
class ContributionsTests {

  private static final String SAID = "Somebody planted at the mosque knew your number.";

  @Autowired private Contributions contributions;
  @Autowired private Authorities authorities;
  @Autowired private Accounts accounts;
  @Autowired private Acting acting;
  @Autowired private JdbcClient jdbc;

  private final UUID draft = UUID.randomUUID();
  private Council council;
  private Actor visitor;
  private Actor member;
  private Actor commissioner;

  @BeforeEach
  void aCouncil() {
    council = Council.founded(authorities, accounts);
    visitor = Actor.visitor(council.authority().id());
    member = council.holder(Office.SCRUTINY_MEMBER);
    commissioner = council.holder(Office.COMMISSIONER);
  }

  private static <T> T done(EngagementResult<T> result) {
    assertThat(result).isInstanceOf(EngagementResult.Done.class);
    return ((EngagementResult.Done<T>) result).made();
  }

  private FiveWords said() {
    return done(contributions.contributeWithoutAccount(visitor, draft, 3, SAID));
  }

  @Test
  void opensForTheFiveWordsAndNoOthers() {
    var words = said();
    var found = contributions.comeBack(visitor, words).orElseThrow();
    assertThat(found.said()).isEqualTo(SAID);
    assertThat(found.from()).isEqualTo("Somebody with experience");
    assertThat(found.section()).isEqualTo(3);
    assertThat(found.reply()).isEmpty();
    assertThat(contributions.comeBack(visitor, FiveWords.draw())).isEmpty();
  }

  @Test
  void opensNowhereButAtTheCouncilThatGaveTheWords() {
    var words = said();
    var elsewhere = Actor.visitor(Council.founded(authorities, accounts).authority().id());
    assertThat(contributions.comeBack(elsewhere, words)).isEmpty();
  }

  @Test
  void showsTheReplyToWhoComesBackForIt() {
    var words = said();
    var id = contributions.to(commissioner, draft).getFirst().id();
    done(contributions.reply(commissioner, id, " The section now says so. "));
    var reply = contributions.comeBack(visitor, words).orElseThrow().reply().orElseThrow();
    assertThat(reply.words()).isEqualTo("The section now says so.");
    assertThat(reply.by()).isEqualTo(commissioner.title());
  }

  @Test
  void isAnsweredOnce() {
    said();
    var id = contributions.to(commissioner, draft).getFirst().id();
    done(contributions.reply(commissioner, id, "Yes"));
    assertThat(contributions.reply(commissioner, id, "No"))
        .isEqualTo(new EngagementResult.Refused<>(EngagementRefusal.ANSWERED_ALREADY));
    assertThat(contributions.to(commissioner, draft).getFirst().reply().orElseThrow().words())
        .isEqualTo("Yes");
  }

  @Test
  void takesNeitherNothingSaidNorAnEmptyReply() {
    assertThat(contributions.contributeWithoutAccount(visitor, draft, 1, " \n "))
        .isEqualTo(new EngagementResult.Refused<>(EngagementRefusal.NOTHING_SAID));
    assertThat(contributions.contribute(member, draft, 1, ""))
        .isEqualTo(new EngagementResult.Refused<>(EngagementRefusal.NOTHING_SAID));
    said();
    var id = contributions.to(commissioner, draft).getFirst().id();
    assertThat(contributions.reply(commissioner, id, " "))
        .isEqualTo(new EngagementResult.Refused<>(EngagementRefusal.NO_REPLY_WRITTEN));
    assertThat(contributions.count(commissioner, draft)).isEqualTo(new Contributions.Count(1, 0));
  }

  @Test
  void isStoredSoThatTheDatabaseAloneCannotReadIt() {
    var words = said();
    var rows =
        acting.in(
            Wing.COMMISSIONING,
            commissioner,
            () ->
                jdbc.sql(
                        """
                        select c::text || encode(c.said, 'escape') from engagement.contribution c
                        where subject_id = ?\
                        """)
                    .param(draft)
                    .query(String.class)
                    .list());
    assertThat(rows).hasSize(1);
    assertThat(rows.getFirst())
        .doesNotContain("planted")
        .doesNotContain(words.words().getFirst() + " " + words.words().get(1))
        .doesNotContain(hex(words.written()))
        .doesNotContain(hex("planted"));
  }

  private static String hex(String text) {
    return java.util.HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void tellsNobodyWhoWroteWithoutAnAccount() {
    said();
    var written =
        acting.in(
            Wing.FOUNDATION,
            commissioner,
            () ->
                jdbc.sql(
                        """
                        select account_id from audit.entry
                        where authority_id = access.authority() and what = 'engagement.contribute'\
                        """)
                    .query(UUID.class)
                    .list());
    assertThat(written).containsExactly(new UUID(0, 0));
  }

  @Test
  void showsAMemberTheirOwnAndWhoAnswersAll() {
    said();
    done(contributions.contribute(member, draft, 1, "Say who decides."));
    var other = council.holder(Office.SCRUTINY_MEMBER);
    done(contributions.contribute(other, draft, 2, "Colleges too."));
    assertThat(contributions.of(member, draft))
        .extracting(Contribution::said)
        .containsExactly("Say who decides.");
    assertThat(contributions.to(commissioner, draft)).hasSize(3);
    assertThatThrownBy(() -> contributions.to(member, draft)).isInstanceOf(NotPermitted.class);
    assertThatThrownBy(() -> contributions.of(visitor, draft)).isInstanceOf(NotPermitted.class);
  }
}
