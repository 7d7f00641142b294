package rowan.support.frontdoor.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import rowan.foundation.messages.Channel;
import rowan.foundation.messages.SafeContact;
import rowan.foundation.web.Form;
import rowan.foundation.web.FormReader;
import rowan.foundation.web.Language;
import rowan.foundation.web.Words;

class ContactReaderTests {

  private static final LocalDate TODAY = LocalDate.of(2030, 3, 5);

  private MockHttpServletRequest request;
  private Form form;

  @BeforeEach
  void aForm() {
    request = new MockHttpServletRequest("POST", "/talk");
    request.setParameter("way", "CALL");
    request.setParameter("number", "07700 900 982");
    request.setParameter("times", "ANY");
  }

  private Optional<SafeContact> read() {
    var answers = new PublicAnswers(FormReader.of(request), Words.in(Language.ENGLISH));
    var contact = new ContactReader(answers, TODAY).read();
    form = answers.form();
    return contact;
  }

  private String error(String field) {
    return form.error(field);
  }

  @Test
  void needsNothingMoreFromWhoComesBack() {
    var nothingElse = new MockHttpServletRequest("POST", "/talk");
    nothingElse.setParameter("way", "IN_ROWAN");
    request = nothingElse;
    assertThat(read().orElseThrow().channel()).isEqualTo(Channel.IN_ROWAN);
    assertThat(form.errors().isEmpty()).isTrue();
  }

  @Test
  void leavesNoVoicemailUnlessItIsAllowed() {
    assertThat(read().orElseThrow().voicemail()).isFalse();
    request.setParameter("voicemail", "yes");
    assertThat(read().orElseThrow().voicemail()).isTrue();
  }

  @Test
  void keepsExactlyTheDaysAndHoursThatWereChosen() {
    request.setParameter("times", "CHOOSE");
    request.setParameter("day", "MONDAY", "THURSDAY");
    request.setParameter("from", "10:00");
    request.setParameter("to", "14:30");
    var contact = read().orElseThrow();
    assertThat(contact.days()).isEqualTo(Set.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY));
    assertThat(contact.from()).isEqualTo(LocalTime.of(10, 0));
    assertThat(contact.to()).isEqualTo(LocalTime.of(14, 30));
    assertThat(contact.checkedOn()).isEqualTo(TODAY);
  }

  @Test
  void asksWhichWayIsSafeWhereNoneIsChosen() {
    request.removeParameter("way");
    assertThat(read()).isEmpty();
    assertThat(error("way")).isEqualTo("Choose how we may answer you");
  }

  @Test
  void asksWhenItIsSafeToCall() {
    request.removeParameter("times");
    assertThat(read()).isEmpty();
    assertThat(error("times")).isEqualTo("Choose when it is safe");
  }

  @Test
  void asksForADayAndHoursWhereOnlySomeAreSafe() {
    request.setParameter("times", "CHOOSE");
    assertThat(read()).isEmpty();
    assertThat(form.errors().sentences().keySet()).contains("day", "from", "to");
  }

  @Test
  void refusesHoursThatEndBeforeTheyBegin() {
    request.setParameter("times", "CHOOSE");
    request.setParameter("day", "MONDAY");
    request.setParameter("from", "14:30");
    request.setParameter("to", "10:00");
    assertThat(read()).isEmpty();
    assertThat(error("to")).isEqualTo("Choose an end that comes after the beginning");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "my mother's", "12345", "077009009820770090098207", "<script>"})
  void refusesWhatIsNoNumber(String number) {
    request.setParameter("number", number);
    assertThat(read()).isEmpty();
    assertThat(error("number")).startsWith("Enter a telephone number");
  }

  @ParameterizedTest
  @ValueSource(strings = {"07700900982", "+44 7700 900982", "(01632) 960-001"})
  void takesANumberAsPeopleWriteIt(String number) {
    request.setParameter("number", number);
    assertThat(read().orElseThrow().value()).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "jo", "jo@", "jo@example", "a b@example.org", "<jo@example.org>"})
  void refusesWhatIsNoAddress(String address) {
    request.setParameter("way", "EMAIL");
    request.setParameter("address", address);
    assertThat(read()).isEmpty();
    assertThat(error("address")).startsWith("Enter an email address");
  }

  @Test
  void takesAnAddressWithAnApostrophe() {
    request.setParameter("way", "EMAIL");
    request.setParameter("address", "jo.o'brien@example.org");
    assertThat(read().orElseThrow().value()).isEqualTo("jo.o'brien@example.org");
  }

  @Test
  void speaksTheLanguageOfThePage() {
    request.removeParameter("way");
    var answers = new PublicAnswers(FormReader.of(request), Words.in(Language.WELSH));
    new ContactReader(answers, TODAY).read();
    assertThat(answers.form().error("way")).isEqualTo("Dewiswch sut y cawn eich ateb");
  }

  @ParameterizedTest
  @EnumSource(
      value = Channel.class,
      names = {"CALL", "TEXT", "EMAIL", "IN_ROWAN"})
  void readsBackTheFormThatItFilled(Channel channel) {
    for (var times : ContactReader.Times.values()) {
      request.setParameter("way", channel.name());
      request.setParameter("address", "jo@example.org");
      request.setParameter("times", times.name());
      request.setParameter("day", "SUNDAY");
      request.setParameter("from", "00:30");
      request.setParameter("to", "23:59");
      request.setParameter("ask-for", "Anna");
      var contact = read().orElseThrow();
      request = new MockHttpServletRequest("POST", "/talk");
      ContactReader.filled(Form.blank(), contact)
          .allTyped()
          .forEach((name, values) -> request.setParameter(name, values.toArray(String[]::new)));
      assertThat(read()).contains(contact);
      request.setParameter("number", "07700 900 982");
    }
  }
}
